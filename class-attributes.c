/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn_init_2(OwnWord, OwnWord);
static OwnWord fn__x3Clambda_x3E_2(OwnWord, OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 1, "v"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 10, "A.__init__"},
  {OWN_CONST_STR, 1, "x"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 6, "shared"},
  {OWN_CONST_STR, 1, "n"},
  {OWN_CONST_STR, 6, "append"},
  {OWN_CONST_STR, 9, "attribute"},
  {OWN_CONST_STR, 3, "new"},
  {OWN_CONST_STR, 3, "own"},
  {OWN_CONST_STR, 6, "method"},
  {OWN_CONST_STR, 5, "class"},
  {OWN_CONST_STR, 4, "late"},
  {OWN_CONST_STR, 1, "w"},
  {OWN_CONST_STR, 3, "zzz"},
  {OWN_CONST_STR, 1, "A"},
};
static OwnWord words[20];
static const OwnProgram program = {constants, words, 20};

static OwnWord global_1_A = OWN_UNBOUND;
static OwnWord global_2_a = OWN_UNBOUND;
static OwnWord global_3_b = OWN_UNBOUND;
static OwnWord global_4_name = OWN_UNBOUND;
static OwnWord global_5__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2};
static const OwnSite site_1 = {"/work/main/tests/python/class-attributes.own", 7, 9, "A.__init__"};
static const OwnCode code_1 = {fn_init, &site_1, names_1, 3, 4, 0, 0, 2, 0, 0, 0};
static const uint32_t names_2[] = {1, 5};
static const OwnSite site_2 = {"/work/main/tests/python/class-attributes.own", 22, 12, "<lambda>"};
static const OwnCode code_2 = {fn__x3Clambda_x3E, &site_2, names_2, 6, 6, 0, 0, 2, 0, 0, 0};
static const uint32_t slots_1[] = {2};
static const OwnClassCode class_1 = {19, 19, 0, 1, slots_1};

/* <start>, /work/main/tests/python/class-attributes.own:3 */
static OwnWord own_main(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t7;
    OwnWord t9;
    OwnWord t11;
    OwnWord t13;
    if (OWN_UNLIKELY((t2 = fn__x3Cmodule_x3E()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    ov_release(t2);
    if (!own_wants_teardown()) goto b5;
    t5 = global_1_A;
    global_1_A = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_a;
    global_2_a = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_b;
    global_3_b = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_name;
    global_4_name = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5__x3Cmodule_x3E;
    global_5__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t13);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-attributes.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 4, 5, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 5, 5, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 7, 9, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 11, 8, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 11, 14, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 12, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 13, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 13, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 14, 7, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 14, 12, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 14, 17, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 14, 22, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 14, 32, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 14, 37, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 14, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 15, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 16, 7, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 16, 12, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 16, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 17, 5, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 18, 7, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 18, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 19, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 20, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 21, 7, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 21, 14, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 21, 24, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 21, 34, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 21, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 22, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 23, 7, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 23, 20, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 23, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 24, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 25, 7, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 25, 15, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 25, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 26, 12, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 26, 12, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 26, 22, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 26, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 26, 6, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 27, 7, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 27, 12, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 27, 1, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 28, 13, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 28, 5, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 29, 17, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 29, 35, "<module>"},
  {"/work/main/tests/python/class-attributes.own", 29, 5, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[30];
/* <module>, /work/main/tests/python/class-attributes.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t15;
    OwnWord t17;
    OwnWord t18;
    OwnWord t19;
    OwnWord t20;
    OwnWord t21;
    OwnWord t22;
    OwnWord t23;
    OwnWord t24;
    OwnWord t25;
    OwnWord t26;
    OwnWord t27;
    OwnWord t28;
    OwnWord t29;
    OwnWord t30;
    OwnWord t31;
    OwnWord t32;
    OwnWord t33;
    OwnWord t34;
    OwnWord t35;
    OwnWord t36;
    OwnWord t37;
    OwnWord t38;
    OwnWord t39;
    OwnWord t40;
    OwnWord t41;
    OwnWord t42;
    OwnWord t43;
    OwnWord t44;
    OwnWord t45;
    OwnWord t46;
    OwnWord t47;
    OwnWord t48;
    OwnWord t49;
    OwnWord t50;
    OwnWord t51;
    OwnWord t52;
    OwnWord t53;
    OwnWord t54;
    OwnWord t55;
    OwnWord t56;
    OwnWord t57;
    OwnWord t58;
    OwnWord t59;
    OwnWord t60;
    OwnWord t61;
    OwnWord t62;
    OwnWord t63;
    OwnWord t64;
    OwnWord t65;
    OwnWord t66;
    OwnWord t67;
    OwnWord t68;
    OwnWord t69;
    OwnWord t70;
    OwnWord t71;
    OwnWord t72;
    OwnWord t73;
    OwnWord t74;
    OwnWord t75;
    OwnWord t76;
    OwnWord t77;
    OwnWord t78;
    OwnWord t79;
    OwnWord t80;
    OwnWord t81;
    OwnWord t82;
    OwnWord t83;
    OwnWord t84;
    OwnWord t85;
    OwnWord t86;
    OwnWord t87;
    OwnWord t88;
    OwnWord t89;
    OwnWord t90;
    OwnWord t91;
    OwnWord t94;
    OwnWord t95;
    OwnWord t96;
    OwnWord t97;
    OwnWord t98;
    OwnWord t99;
    OwnWord t100;
    OwnWord t101;
    OwnWord t102;
    if (global_5__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_5__x3Cmodule_x3E = OWN_TRUE;
    t4 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t5 = own_class_new(&class_1, t4, words[7 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b119;
    }
    t6 = own_list_new(NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[8 /* shared */], t6))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b8;
    }
    if (OWN_UNLIKELY(own_class_set(t5, words[9 /* n */], ov_small(INT64_C(0))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b8;
    }
    t7 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[7 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[3 /* __init__ */], t7))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b8;
    }
    if (OWN_UNLIKELY(own_class_done(t5))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t5);
    goto b119;
  b9:;
    t9 = global_1_A;
    global_1_A = t5;
    ov_release(t9);
    t10 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t11 = own_call(t10, (const OwnWord[]){ov_small(INT64_C(1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t10);
    goto b119;
  b11:;
    ov_release(t10);
    t12 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t13 = own_call(t12, (const OwnWord[]){ov_small(INT64_C(2))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b12;
    }
    goto b13;
  b12:;
    ov_release(t12);
    ov_release(t11);
    goto b119;
  b13:;
    ov_release(t12);
    t15 = global_2_a;
    global_2_a = t11;
    ov_release(t15);
    t17 = global_3_b;
    global_3_b = t13;
    ov_release(t17);
    t18 = ov_copy(global_2_a);
    if (OWN_UNLIKELY(own_set_attr(t18, words[9 /* n */], ov_small(INT64_C(5)), &caches_fn__x3Cmodule_x3E[0]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b14;
    }
    goto b15;
  b14:;
    ov_release(t18);
    goto b119;
  b15:;
    ov_release(t18);
    t19 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t20 = own_get_attr(t19, words[8 /* shared */], &caches_fn__x3Cmodule_x3E[1])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b16;
    }
    goto b17;
  b16:;
    ov_release(t19);
    goto b119;
  b17:;
    ov_release(t19);
    if (OWN_UNLIKELY((t21 = own_call_method(words[10 /* append */], &caches_fn__x3Cmodule_x3E[2], (const OwnWord[]){t20, words[5 /* x */]}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b18;
    }
    goto b19;
  b18:;
    ov_release(t20);
    goto b119;
  b19:;
    ov_release(t20);
    ov_release(t21);
    t22 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t23 = own_get_attr(t22, words[9 /* n */], &caches_fn__x3Cmodule_x3E[3])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b20;
    }
    goto b21;
  b20:;
    ov_release(t22);
    goto b119;
  b21:;
    ov_release(t22);
    t24 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t25 = own_get_attr(t24, words[9 /* n */], &caches_fn__x3Cmodule_x3E[4])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b22;
    }
    goto b23;
  b22:;
    ov_release(t24);
    goto b37;
  b23:;
    ov_release(t24);
    t26 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t27 = own_get_attr(t26, words[9 /* n */], &caches_fn__x3Cmodule_x3E[5])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b24;
    }
    goto b25;
  b24:;
    ov_release(t26);
    goto b36;
  b25:;
    ov_release(t26);
    t28 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t29 = own_get_attr(t28, words[8 /* shared */], &caches_fn__x3Cmodule_x3E[6])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b26;
    }
    goto b27;
  b26:;
    ov_release(t28);
    goto b35;
  b27:;
    ov_release(t28);
    t30 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t31 = own_get_attr(t30, words[2 /* v */], &caches_fn__x3Cmodule_x3E[7])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b28;
    }
    goto b29;
  b28:;
    ov_release(t30);
    goto b34;
  b29:;
    ov_release(t30);
    t32 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t33 = own_get_attr(t32, words[2 /* v */], &caches_fn__x3Cmodule_x3E[8])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b30;
    }
    goto b31;
  b30:;
    ov_release(t32);
    goto b33;
  b31:;
    ov_release(t32);
    if (OWN_UNLIKELY((t34 = own_call(own_builtins[28], (const OwnWord[]){t23, t25, t27, t29, t31, t33}, 6)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b32;
    }
    goto b38;
  b32:;
    ov_release(t33);
  b33:;
    ov_release(t31);
  b34:;
    ov_release(t29);
  b35:;
    ov_release(t27);
  b36:;
    ov_release(t25);
  b37:;
    ov_release(t23);
    goto b119;
  b38:;
    ov_release(t23);
    ov_release(t25);
    ov_release(t27);
    ov_release(t29);
    ov_release(t31);
    ov_release(t33);
    ov_release(t34);
    t35 = ov_copy(global_1_A);
    if (OWN_UNLIKELY(own_set_attr(t35, words[9 /* n */], ov_small(INT64_C(7)), &caches_fn__x3Cmodule_x3E[9]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b39;
    }
    goto b40;
  b39:;
    ov_release(t35);
    goto b119;
  b40:;
    ov_release(t35);
    t36 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t37 = own_get_attr(t36, words[9 /* n */], &caches_fn__x3Cmodule_x3E[10])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b41;
    }
    goto b42;
  b41:;
    ov_release(t36);
    goto b119;
  b42:;
    ov_release(t36);
    t38 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t39 = own_get_attr(t38, words[9 /* n */], &caches_fn__x3Cmodule_x3E[11])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b43;
    }
    goto b44;
  b43:;
    ov_release(t38);
    goto b46;
  b44:;
    ov_release(t38);
    if (OWN_UNLIKELY((t40 = own_call(own_builtins[28], (const OwnWord[]){t37, t39}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b45;
    }
    goto b47;
  b45:;
    ov_release(t39);
  b46:;
    ov_release(t37);
    goto b119;
  b47:;
    ov_release(t37);
    ov_release(t39);
    ov_release(t40);
    t41 = ov_copy(global_2_a);
    if (OWN_UNLIKELY(own_del_attr(t41, words[9 /* n */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b48;
    }
    goto b49;
  b48:;
    ov_release(t41);
    goto b119;
  b49:;
    ov_release(t41);
    t42 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t43 = own_get_attr(t42, words[9 /* n */], &caches_fn__x3Cmodule_x3E[12])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b50;
    }
    goto b51;
  b50:;
    ov_release(t42);
    goto b119;
  b51:;
    ov_release(t42);
    if (OWN_UNLIKELY((t44 = own_call(own_builtins[28], (const OwnWord[]){t43}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b52;
    }
    goto b53;
  b52:;
    ov_release(t43);
    goto b119;
  b53:;
    ov_release(t43);
    ov_release(t44);
    t45 = ov_copy(words[11 /* attribute */]);
    t46 = ov_copy(global_2_a);
    if (OWN_UNLIKELY(own_set_attr(t46, words[12 /* new */], t45, &caches_fn__x3Cmodule_x3E[13]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b54;
    }
    goto b55;
  b54:;
    ov_release(t46);
    goto b119;
  b55:;
    ov_release(t46);
    t47 = ov_copy(words[13 /* own */]);
    t48 = ov_copy(global_3_b);
    if (OWN_UNLIKELY(own_set_attr(t48, words[8 /* shared */], t47, &caches_fn__x3Cmodule_x3E[14]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b56;
    }
    goto b57;
  b56:;
    ov_release(t48);
    goto b119;
  b57:;
    ov_release(t48);
    t49 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t50 = own_get_attr(t49, words[12 /* new */], &caches_fn__x3Cmodule_x3E[15])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b58;
    }
    goto b59;
  b58:;
    ov_release(t49);
    goto b119;
  b59:;
    ov_release(t49);
    t51 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t52 = own_get_attr(t51, words[8 /* shared */], &caches_fn__x3Cmodule_x3E[16])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b60;
    }
    goto b61;
  b60:;
    ov_release(t51);
    goto b69;
  b61:;
    ov_release(t51);
    t53 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t54 = own_get_attr(t53, words[8 /* shared */], &caches_fn__x3Cmodule_x3E[17])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b62;
    }
    goto b63;
  b62:;
    ov_release(t53);
    goto b68;
  b63:;
    ov_release(t53);
    t55 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t56 = own_get_attr(t55, words[8 /* shared */], &caches_fn__x3Cmodule_x3E[18])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b64;
    }
    goto b65;
  b64:;
    ov_release(t55);
    goto b67;
  b65:;
    ov_release(t55);
    if (OWN_UNLIKELY((t57 = own_call(own_builtins[28], (const OwnWord[]){t50, t52, t54, t56}, 4)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b66;
    }
    goto b70;
  b66:;
    ov_release(t56);
  b67:;
    ov_release(t54);
  b68:;
    ov_release(t52);
  b69:;
    ov_release(t50);
    goto b119;
  b70:;
    ov_release(t50);
    ov_release(t52);
    ov_release(t54);
    ov_release(t56);
    ov_release(t57);
    t58 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[7 /* __main__ */], NULL, 0);
    t59 = ov_copy(global_1_A);
    if (OWN_UNLIKELY(own_set_attr(t59, words[14 /* method */], t58, &caches_fn__x3Cmodule_x3E[19]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b71;
    }
    goto b72;
  b71:;
    ov_release(t59);
    goto b119;
  b72:;
    ov_release(t59);
    t60 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t61 = own_call_method(words[14 /* method */], &caches_fn__x3Cmodule_x3E[20], (const OwnWord[]){t60, ov_small(INT64_C(3))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b73;
    }
    goto b74;
  b73:;
    ov_release(t60);
    goto b119;
  b74:;
    ov_release(t60);
    t62 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t63 = own_call_method(words[14 /* method */], &caches_fn__x3Cmodule_x3E[21], (const OwnWord[]){t62, ov_small(INT64_C(4))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b75;
    }
    goto b76;
  b75:;
    ov_release(t62);
    goto b78;
  b76:;
    ov_release(t62);
    if (OWN_UNLIKELY((t64 = own_call(own_builtins[28], (const OwnWord[]){t61, t63}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b77;
    }
    goto b79;
  b77:;
    ov_release(t63);
  b78:;
    ov_release(t61);
    goto b119;
  b79:;
    ov_release(t61);
    ov_release(t63);
    ov_release(t64);
    t65 = ov_copy(words[15 /* class */]);
    t66 = ov_copy(global_1_A);
    if (OWN_UNLIKELY(own_set_attr(t66, words[16 /* late */], t65, &caches_fn__x3Cmodule_x3E[22]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b80;
    }
    goto b81;
  b80:;
    ov_release(t66);
    goto b119;
  b81:;
    ov_release(t66);
    t67 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t68 = own_get_attr(t67, words[16 /* late */], &caches_fn__x3Cmodule_x3E[23])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b82;
    }
    goto b83;
  b82:;
    ov_release(t67);
    goto b119;
  b83:;
    ov_release(t67);
    t69 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t70 = own_call(own_builtins[12], (const OwnWord[]){t69, words[12 /* new */]}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b84;
    }
    goto b85;
  b84:;
    ov_release(t69);
    goto b87;
  b85:;
    ov_release(t69);
    if (OWN_UNLIKELY((t71 = own_call(own_builtins[28], (const OwnWord[]){t68, t70}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b86;
    }
    goto b88;
  b86:;
    ov_release(t70);
  b87:;
    ov_release(t68);
    goto b119;
  b88:;
    ov_release(t68);
    ov_release(t70);
    ov_release(t71);
    t72 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t73 = own_get_attr(t72, words[2 /* v */], &caches_fn__x3Cmodule_x3E[24])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b89;
    }
    goto b90;
  b89:;
    ov_release(t72);
    goto b119;
  b90:;
    ov_release(t72);
    if (OWN_UNLIKELY((t74 = own_add(t73, ov_small(INT64_C(10)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b91;
    }
    goto b92;
  b91:;
    ov_release(t73);
    goto b119;
  b92:;
    ov_release(t73);
    t75 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t76 = own_get_attr(t75, words[2 /* v */], &caches_fn__x3Cmodule_x3E[25])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b93;
    }
    goto b94;
  b93:;
    ov_release(t75);
    ov_release(t74);
    goto b119;
  b94:;
    ov_release(t75);
    t77 = ov_copy(global_2_a);
    if (OWN_UNLIKELY(own_set_attr(t77, words[2 /* v */], t74, &caches_fn__x3Cmodule_x3E[26]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b95;
    }
    goto b96;
  b95:;
    ov_release(t77);
    ov_release(t76);
    goto b119;
  b96:;
    t78 = ov_copy(global_2_a);
    if (OWN_UNLIKELY(own_set_attr(t78, words[17 /* w */], t76, &caches_fn__x3Cmodule_x3E[27]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b97;
    }
    goto b98;
  b97:;
    ov_release(t78);
    ov_release(t77);
    goto b119;
  b98:;
    ov_release(t77);
    ov_release(t78);
    t79 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t80 = own_get_attr(t79, words[2 /* v */], &caches_fn__x3Cmodule_x3E[28])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b99;
    }
    goto b100;
  b99:;
    ov_release(t79);
    goto b119;
  b100:;
    ov_release(t79);
    t81 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t82 = own_get_attr(t81, words[17 /* w */], &caches_fn__x3Cmodule_x3E[29])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b101;
    }
    goto b102;
  b101:;
    ov_release(t81);
    goto b104;
  b102:;
    ov_release(t81);
    if (OWN_UNLIKELY((t83 = own_call(own_builtins[28], (const OwnWord[]){t80, t82}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b103;
    }
    goto b105;
  b103:;
    ov_release(t82);
  b104:;
    ov_release(t80);
    goto b119;
  b105:;
    ov_release(t80);
    ov_release(t82);
    ov_release(t83);
    t84 = ov_copy(words[2 /* v */]);
    t85 = ov_copy(words[17 /* w */]);
    t86 = ov_copy(words[9 /* n */]);
    t87 = ov_copy(words[18 /* zzz */]);
    t88 = own_tuple_new((const OwnWord[]){t84, t85, t86, t87}, 4);
    if (OWN_UNLIKELY((t89 = own_iter(t88)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b106;
    }
    goto b107;
  b106:;
    ov_release(t88);
    goto b119;
  b107:;
    ov_release(t88);
    t90 = t89;
  b108:;
    if (OWN_UNLIKELY((t91 = own_next(t90)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[48]);
      goto b118;
    }
    if (t91 == OWN_END) goto b121;
    t94 = global_4_name;
    global_4_name = t91;
    ov_release(t94);
    t95 = ov_copy(global_4_name);
    t96 = ov_copy(global_2_a);
    t97 = ov_copy(global_4_name);
    if (OWN_UNLIKELY((t98 = own_call(own_builtins[12], (const OwnWord[]){t96, t97}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[49]);
      goto b111;
    }
    goto b112;
  b111:;
    ov_release(t97);
    ov_release(t96);
    goto b117;
  b112:;
    ov_release(t96);
    ov_release(t97);
    t99 = ov_copy(global_1_A);
    t100 = ov_copy(global_4_name);
    if (OWN_UNLIKELY((t101 = own_call(own_builtins[12], (const OwnWord[]){t99, t100}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[50]);
      goto b113;
    }
    goto b114;
  b113:;
    ov_release(t100);
    ov_release(t99);
    goto b116;
  b114:;
    ov_release(t99);
    ov_release(t100);
    if (OWN_UNLIKELY((t102 = own_call(own_builtins[28], (const OwnWord[]){t95, t98, t101}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[51]);
      goto b115;
    }
    goto b120;
  b115:;
    ov_release(t101);
  b116:;
    ov_release(t98);
  b117:;
    ov_release(t95);
  b118:;
    ov_release(t90);
  b119:;
    return 0;
  b120:;
    ov_release(t95);
    ov_release(t98);
    ov_release(t101);
    ov_release(t102);
    goto b108;
  b121:;
    ov_release(t91);
    ov_release(t90);
    result = OWN_NONE;
    return result;
}

/* A.__init__ (entry), /work/main/tests/python/class-attributes.own:7 */
static OwnWord fn_init(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_init_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-attributes.own:22 */
static OwnWord fn__x3Clambda_x3E(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_init_2[] = {
  {"/work/main/tests/python/class-attributes.own", 8, 9, "A.__init__"},
};
static OwnCache caches_fn_init_2[1];
/* A.__init__, /work/main/tests/python/class-attributes.own:7 */
static OwnWord fn_init_2(OwnWord self, OwnWord v) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord v_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(v);
    v_2 = t7;
    t8 = ov_copy(v_2);
    t9 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t9, words[2 /* v */], t8, &caches_fn_init_2[0]))) {
      own_error_trace(&sites_fn_init_2[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t9);
    ov_release(self_2);
    ov_release(v_2);
    return 0;
  b3:;
    ov_release(t9);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(v_2);
    return result;
}

static const OwnSite sites_fn__x3Clambda_x3E_2[] = {
  {"/work/main/tests/python/class-attributes.own", 22, 29, "<lambda>"},
};
static OwnCache caches_fn__x3Clambda_x3E_2[1];
/* <lambda>, /work/main/tests/python/class-attributes.own:22 */
static OwnWord fn__x3Clambda_x3E_2(OwnWord self, OwnWord x) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord x_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(x);
    x_2 = t7;
    t8 = ov_copy(self_2);
    if (OWN_UNLIKELY((t9 = own_get_attr(t8, words[2 /* v */], &caches_fn__x3Clambda_x3E_2[0])) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_2[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t8);
    ov_release(self_2);
    ov_release(x_2);
    return 0;
  b3:;
    ov_release(t8);
    t10 = ov_copy(x_2);
    t11 = own_tuple_new((const OwnWord[]){t9, t10}, 2);
    result = t11;
    ov_release(self_2);
    ov_release(x_2);
    return result;
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
