/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_name(OwnWord, OwnWord *);
static OwnWord fn_greet(OwnWord, OwnWord *);
static OwnWord fn_only(OwnWord, OwnWord *);
static OwnWord fn_name_2(OwnWord, OwnWord *);
static OwnWord fn_greet_2(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_2(OwnWord, OwnWord *);
static OwnWord fn_name_3(OwnWord);
static OwnWord fn_greet_3(OwnWord);
static OwnWord fn_only_2(OwnWord);
static OwnWord fn_name_4(OwnWord);
static OwnWord fn_greet_4(OwnWord);
static OwnWord fn__x3Clambda_x3E_3(OwnWord);
static OwnWord fn__x3Clambda_x3E_4(OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 4, "name"},
  {OWN_CONST_STR, 6, "A.name"},
  {OWN_CONST_STR, 5, "greet"},
  {OWN_CONST_STR, 7, "A.greet"},
  {OWN_CONST_STR, 4, "only"},
  {OWN_CONST_STR, 6, "A.only"},
  {OWN_CONST_STR, 6, "B.name"},
  {OWN_CONST_STR, 7, "C.greet"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 8, "__name__"},
  {OWN_CONST_STR, 1, "A"},
  {OWN_CONST_STR, 5, "I am "},
  {OWN_CONST_STR, 6, "only A"},
  {OWN_CONST_STR, 1, "B"},
  {OWN_CONST_STR, 3, "C: "},
  {OWN_CONST_STR, 9, "patched B"},
  {OWN_CONST_STR, 2, "A2"},
  {OWN_CONST_STR, 1, "C"},
  {OWN_CONST_STR, 1, "D"},
};
static OwnWord words[22];
static const OwnProgram program = {constants, words, 22};

static OwnWord global_1_A = OWN_UNBOUND;
static OwnWord global_2_B = OWN_UNBOUND;
static OwnWord global_3_C = OWN_UNBOUND;
static OwnWord global_4_D = OWN_UNBOUND;
static OwnWord global_5_o = OWN_UNBOUND;
static OwnWord global_6__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1};
static const OwnSite site_1 = {"/work/main/tests/python/class-inheritance.own", 4, 9, "A.name"};
static const OwnCode code_1 = {fn_name, &site_1, names_1, 2, 3, 0, 0, 1, 0, 0, 0};
static const uint32_t names_2[] = {1};
static const OwnSite site_2 = {"/work/main/tests/python/class-inheritance.own", 7, 9, "A.greet"};
static const OwnCode code_2 = {fn_greet, &site_2, names_2, 4, 5, 0, 0, 1, 0, 0, 0};
static const uint32_t names_3[] = {1};
static const OwnSite site_3 = {"/work/main/tests/python/class-inheritance.own", 10, 9, "A.only"};
static const OwnCode code_3 = {fn_only, &site_3, names_3, 6, 7, 0, 0, 1, 0, 0, 0};
static const uint32_t names_4[] = {1};
static const OwnSite site_4 = {"/work/main/tests/python/class-inheritance.own", 15, 9, "B.name"};
static const OwnCode code_4 = {fn_name_2, &site_4, names_4, 2, 8, 0, 0, 1, 0, 0, 0};
static const uint32_t names_5[] = {1};
static const OwnSite site_5 = {"/work/main/tests/python/class-inheritance.own", 20, 9, "C.greet"};
static const OwnCode code_5 = {fn_greet_2, &site_5, names_5, 4, 9, 0, 0, 1, 0, 0, 0};
static const uint32_t names_6[] = {1};
static const OwnSite site_6 = {"/work/main/tests/python/class-inheritance.own", 30, 10, "<lambda>"};
static const OwnCode code_6 = {fn__x3Clambda_x3E, &site_6, names_6, 10, 10, 0, 0, 1, 0, 0, 0};
static const uint32_t names_7[] = {1};
static const OwnSite site_7 = {"/work/main/tests/python/class-inheritance.own", 32, 10, "<lambda>"};
static const OwnCode code_7 = {fn__x3Clambda_x3E_2, &site_7, names_7, 10, 10, 0, 0, 1, 0, 0, 0};
static const OwnClassCode class_1 = {13, 13, 0, 0, 0};
static const OwnClassCode class_2 = {16, 16, 0, 0, 0};
static const OwnClassCode class_3 = {20, 20, 0, 0, 0};
static const OwnClassCode class_4 = {21, 21, 0, 0, 0};

/* <start>, /work/main/tests/python/class-inheritance.own:3 */
static OwnWord own_main(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t7;
    OwnWord t9;
    OwnWord t11;
    OwnWord t13;
    OwnWord t15;
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
    t7 = global_2_B;
    global_2_B = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_C;
    global_3_C = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_D;
    global_4_D = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_o;
    global_5_o = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6__x3Cmodule_x3E;
    global_6__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t15);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-inheritance.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 7, 9, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 10, 9, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 14, 1, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 15, 9, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 14, 1, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 19, 1, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 20, 9, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 19, 1, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 24, 1, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 24, 1, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 28, 11, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 28, 16, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 28, 21, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 28, 26, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 28, 10, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 28, 5, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 29, 11, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 29, 22, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 29, 32, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 29, 50, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 29, 5, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 30, 1, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 31, 7, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 31, 7, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 31, 19, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 31, 19, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 31, 31, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 31, 31, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 31, 1, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 32, 1, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 33, 7, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 33, 7, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 33, 20, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 33, 20, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 33, 1, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 34, 7, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 34, 25, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 34, 43, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 34, 55, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 34, 65, "<module>"},
  {"/work/main/tests/python/class-inheritance.own", 34, 1, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[12];
/* <module>, /work/main/tests/python/class-inheritance.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t16;
    OwnWord t17;
    OwnWord t18;
    OwnWord t19;
    OwnWord t20;
    OwnWord t22;
    OwnWord t23;
    OwnWord t24;
    OwnWord t25;
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
    bool t87;
    OwnWord t88;
    OwnWord t89;
    if (global_6__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_6__x3Cmodule_x3E = OWN_TRUE;
    t4 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t5 = own_class_new(&class_1, t4, words[11 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b96;
    }
    t6 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[2 /* name */], t6))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b8;
    }
    t7 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[4 /* greet */], t7))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b8;
    }
    t8 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[6 /* only */], t8))) {
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
    goto b96;
  b9:;
    t10 = global_1_A;
    global_1_A = t5;
    ov_release(t10);
    t11 = ov_copy(global_1_A);
    t12 = own_tuple_new((const OwnWord[]){t11}, 1);
    if (OWN_UNLIKELY((t13 = own_class_new(&class_2, t12, words[11 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b96;
    }
    t14 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t13, words[2 /* name */], t14))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b12;
    }
    if (OWN_UNLIKELY(own_class_done(t13))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b12;
    }
    goto b13;
  b12:;
    ov_release(t13);
    goto b96;
  b13:;
    t16 = global_2_B;
    global_2_B = t13;
    ov_release(t16);
    t17 = ov_copy(global_2_B);
    t18 = own_tuple_new((const OwnWord[]){t17}, 1);
    if (OWN_UNLIKELY((t19 = own_class_new(&class_3, t18, words[11 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b96;
    }
    t20 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t19, words[4 /* greet */], t20))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b16;
    }
    if (OWN_UNLIKELY(own_class_done(t19))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b16;
    }
    goto b17;
  b16:;
    ov_release(t19);
    goto b96;
  b17:;
    t22 = global_3_C;
    global_3_C = t19;
    ov_release(t22);
    t23 = ov_copy(global_2_B);
    t24 = own_tuple_new((const OwnWord[]){t23}, 1);
    if (OWN_UNLIKELY((t25 = own_class_new(&class_4, t24, words[11 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b96;
    }
    if (OWN_UNLIKELY(own_class_done(t25))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b19;
    }
    goto b20;
  b19:;
    ov_release(t25);
    goto b96;
  b20:;
    t27 = global_4_D;
    global_4_D = t25;
    ov_release(t27);
    t28 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t29 = own_call(t28, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b21;
    }
    goto b22;
  b21:;
    ov_release(t28);
    goto b96;
  b22:;
    ov_release(t28);
    t30 = ov_copy(global_2_B);
    if (OWN_UNLIKELY((t31 = own_call(t30, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b23;
    }
    goto b24;
  b23:;
    ov_release(t30);
    goto b29;
  b24:;
    ov_release(t30);
    t32 = ov_copy(global_3_C);
    if (OWN_UNLIKELY((t33 = own_call(t32, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b25;
    }
    goto b26;
  b25:;
    ov_release(t32);
    goto b28;
  b26:;
    ov_release(t32);
    t34 = ov_copy(global_4_D);
    if (OWN_UNLIKELY((t35 = own_call(t34, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b27;
    }
    goto b30;
  b27:;
    ov_release(t34);
    ov_release(t33);
  b28:;
    ov_release(t31);
  b29:;
    ov_release(t29);
    goto b96;
  b30:;
    ov_release(t34);
    t36 = own_tuple_new((const OwnWord[]){t29, t31, t33, t35}, 4);
    if (OWN_UNLIKELY((t37 = own_iter(t36)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b31;
    }
    goto b32;
  b31:;
    ov_release(t36);
    goto b96;
  b32:;
    ov_release(t36);
    t38 = t37;
  b33:;
    if (OWN_UNLIKELY((t39 = own_next(t38)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b48;
    }
    if (t39 == OWN_END) goto b50;
    t42 = global_5_o;
    global_5_o = t39;
    ov_release(t42);
    t43 = ov_copy(global_5_o);
    if (OWN_UNLIKELY((t44 = own_call_method(words[4 /* greet */], &caches_fn__x3Cmodule_x3E[0], (const OwnWord[]){t43}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b36;
    }
    goto b37;
  b36:;
    ov_release(t43);
    goto b48;
  b37:;
    ov_release(t43);
    t45 = ov_copy(global_5_o);
    if (OWN_UNLIKELY((t46 = own_call_method(words[6 /* only */], &caches_fn__x3Cmodule_x3E[1], (const OwnWord[]){t45}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b38;
    }
    goto b39;
  b38:;
    ov_release(t45);
    goto b47;
  b39:;
    ov_release(t45);
    t47 = ov_copy(global_5_o);
    t48 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t49 = own_call(own_builtins[17], (const OwnWord[]){t47, t48}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b40;
    }
    goto b41;
  b40:;
    ov_release(t48);
    ov_release(t47);
    goto b46;
  b41:;
    ov_release(t47);
    ov_release(t48);
    t50 = ov_copy(global_5_o);
    t51 = ov_copy(global_2_B);
    if (OWN_UNLIKELY((t52 = own_call(own_builtins[17], (const OwnWord[]){t50, t51}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b42;
    }
    goto b43;
  b42:;
    ov_release(t51);
    ov_release(t50);
    goto b45;
  b43:;
    ov_release(t50);
    ov_release(t51);
    if (OWN_UNLIKELY((t53 = own_call(own_builtins[28], (const OwnWord[]){t44, t46, t49, t52}, 4)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b44;
    }
    goto b49;
  b44:;
    ov_release(t52);
  b45:;
    ov_release(t49);
  b46:;
    ov_release(t46);
  b47:;
    ov_release(t44);
  b48:;
    ov_release(t38);
    goto b96;
  b49:;
    ov_release(t44);
    ov_release(t46);
    ov_release(t49);
    ov_release(t52);
    ov_release(t53);
    goto b33;
  b50:;
    ov_release(t39);
    ov_release(t38);
    t54 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    t55 = ov_copy(global_2_B);
    if (OWN_UNLIKELY(own_set_attr(t55, words[6 /* only */], t54, &caches_fn__x3Cmodule_x3E[2]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b51;
    }
    goto b52;
  b51:;
    ov_release(t55);
    goto b96;
  b52:;
    ov_release(t55);
    t56 = ov_copy(global_4_D);
    if (OWN_UNLIKELY((t57 = own_call(t56, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b53;
    }
    goto b54;
  b53:;
    ov_release(t56);
    goto b96;
  b54:;
    ov_release(t56);
    if (OWN_UNLIKELY((t58 = own_call_method(words[6 /* only */], &caches_fn__x3Cmodule_x3E[3], (const OwnWord[]){t57}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b55;
    }
    goto b56;
  b55:;
    ov_release(t57);
    goto b96;
  b56:;
    ov_release(t57);
    t59 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t60 = own_call(t59, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b57;
    }
    goto b58;
  b57:;
    ov_release(t59);
    goto b67;
  b58:;
    ov_release(t59);
    if (OWN_UNLIKELY((t61 = own_call_method(words[6 /* only */], &caches_fn__x3Cmodule_x3E[4], (const OwnWord[]){t60}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b59;
    }
    goto b60;
  b59:;
    ov_release(t60);
    goto b67;
  b60:;
    ov_release(t60);
    t62 = ov_copy(global_3_C);
    if (OWN_UNLIKELY((t63 = own_call(t62, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b61;
    }
    goto b62;
  b61:;
    ov_release(t62);
    goto b66;
  b62:;
    ov_release(t62);
    if (OWN_UNLIKELY((t64 = own_call_method(words[6 /* only */], &caches_fn__x3Cmodule_x3E[5], (const OwnWord[]){t63}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b63;
    }
    goto b64;
  b63:;
    ov_release(t63);
    goto b66;
  b64:;
    ov_release(t63);
    if (OWN_UNLIKELY((t65 = own_call(own_builtins[28], (const OwnWord[]){t58, t61, t64}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b65;
    }
    goto b68;
  b65:;
    ov_release(t64);
  b66:;
    ov_release(t61);
  b67:;
    ov_release(t58);
    goto b96;
  b68:;
    ov_release(t58);
    ov_release(t61);
    ov_release(t64);
    ov_release(t65);
    t66 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    t67 = ov_copy(global_1_A);
    if (OWN_UNLIKELY(own_set_attr(t67, words[2 /* name */], t66, &caches_fn__x3Cmodule_x3E[6]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b69;
    }
    goto b70;
  b69:;
    ov_release(t67);
    goto b96;
  b70:;
    ov_release(t67);
    t68 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t69 = own_call(t68, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b71;
    }
    goto b72;
  b71:;
    ov_release(t68);
    goto b96;
  b72:;
    ov_release(t68);
    if (OWN_UNLIKELY((t70 = own_call_method(words[4 /* greet */], &caches_fn__x3Cmodule_x3E[7], (const OwnWord[]){t69}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b73;
    }
    goto b74;
  b73:;
    ov_release(t69);
    goto b96;
  b74:;
    ov_release(t69);
    t71 = ov_copy(global_2_B);
    if (OWN_UNLIKELY((t72 = own_call(t71, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b75;
    }
    goto b76;
  b75:;
    ov_release(t71);
    goto b80;
  b76:;
    ov_release(t71);
    if (OWN_UNLIKELY((t73 = own_call_method(words[4 /* greet */], &caches_fn__x3Cmodule_x3E[8], (const OwnWord[]){t72}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b77;
    }
    goto b78;
  b77:;
    ov_release(t72);
    goto b80;
  b78:;
    ov_release(t72);
    if (OWN_UNLIKELY((t74 = own_call(own_builtins[28], (const OwnWord[]){t70, t73}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b79;
    }
    goto b81;
  b79:;
    ov_release(t73);
  b80:;
    ov_release(t70);
    goto b96;
  b81:;
    ov_release(t70);
    ov_release(t73);
    ov_release(t74);
    t75 = ov_copy(global_3_C);
    t76 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t77 = own_call(own_builtins[18], (const OwnWord[]){t75, t76}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b82;
    }
    goto b83;
  b82:;
    ov_release(t76);
    ov_release(t75);
    goto b96;
  b83:;
    ov_release(t75);
    ov_release(t76);
    t78 = ov_copy(global_4_D);
    t79 = ov_copy(global_3_C);
    if (OWN_UNLIKELY((t80 = own_call(own_builtins[18], (const OwnWord[]){t78, t79}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b84;
    }
    goto b85;
  b84:;
    ov_release(t79);
    ov_release(t78);
    goto b95;
  b85:;
    ov_release(t78);
    ov_release(t79);
    t81 = ov_copy(global_4_D);
    if (OWN_UNLIKELY((t82 = own_get_attr(t81, words[12 /* __name__ */], &caches_fn__x3Cmodule_x3E[9])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b86;
    }
    goto b87;
  b86:;
    ov_release(t81);
    goto b94;
  b87:;
    ov_release(t81);
    t83 = ov_copy(global_3_C);
    if (OWN_UNLIKELY((t84 = own_get_attr(t83, words[6 /* only */], &caches_fn__x3Cmodule_x3E[10])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b88;
    }
    goto b89;
  b88:;
    ov_release(t83);
    goto b93;
  b89:;
    ov_release(t83);
    t85 = ov_copy(global_2_B);
    if (OWN_UNLIKELY((t86 = own_get_attr(t85, words[6 /* only */], &caches_fn__x3Cmodule_x3E[11])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b90;
    }
    goto b91;
  b90:;
    ov_release(t85);
    ov_release(t84);
    goto b93;
  b91:;
    ov_release(t85);
    t87 = t84 == t86;
    ov_release(t84);
    ov_release(t86);
    t88 = own_box_bool(t87);
    if (OWN_UNLIKELY((t89 = own_call(own_builtins[28], (const OwnWord[]){t77, t80, t82, t88}, 4)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b92;
    }
    goto b97;
  b92:;
    ov_release(t88);
  b93:;
    ov_release(t82);
  b94:;
    ov_release(t80);
  b95:;
    ov_release(t77);
  b96:;
    return 0;
  b97:;
    ov_release(t77);
    ov_release(t80);
    ov_release(t82);
    ov_release(t88);
    ov_release(t89);
    result = OWN_NONE;
    return result;
}

/* A.name (entry), /work/main/tests/python/class-inheritance.own:4 */
static OwnWord fn_name(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_name_3(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.greet (entry), /work/main/tests/python/class-inheritance.own:7 */
static OwnWord fn_greet(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_greet_3(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.only (entry), /work/main/tests/python/class-inheritance.own:10 */
static OwnWord fn_only(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_only_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* B.name (entry), /work/main/tests/python/class-inheritance.own:15 */
static OwnWord fn_name_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_name_4(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* C.greet (entry), /work/main/tests/python/class-inheritance.own:20 */
static OwnWord fn_greet_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_greet_4(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-inheritance.own:30 */
static OwnWord fn__x3Clambda_x3E(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_3(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-inheritance.own:32 */
static OwnWord fn__x3Clambda_x3E_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_4(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.name, /work/main/tests/python/class-inheritance.own:4 */
static OwnWord fn_name_3(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[13 /* A */]);
    result = t5;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_greet_3[] = {
  {"/work/main/tests/python/class-inheritance.own", 7, 9, "A.greet"},
  {"/work/main/tests/python/class-inheritance.own", 8, 26, "A.greet"},
  {"/work/main/tests/python/class-inheritance.own", 8, 16, "A.greet"},
};
static OwnCache caches_fn_greet_3[1];
/* A.greet, /work/main/tests/python/class-inheritance.own:7 */
static OwnWord fn_greet_3(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_greet_3[0]);
      goto b7;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    if (OWN_UNLIKELY((t6 = own_call_method(words[2 /* name */], &caches_fn_greet_3[0], (const OwnWord[]){t5}, 1)) == 0)) {
      own_error_trace(&sites_fn_greet_3[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t5);
    goto b6;
  b4:;
    ov_release(t5);
    if (OWN_UNLIKELY((t7 = own_add(words[14 /* I am  */], t6)) == 0)) {
      own_error_trace(&sites_fn_greet_3[2]);
      goto b5;
    }
    goto b8;
  b5:;
    ov_release(t6);
  b6:;
    ov_release(self_2);
  b7:;
    return 0;
  b8:;
    ov_release(t6);
    result = t7;
    ov_release(self_2);
    return result;
}

/* A.only, /work/main/tests/python/class-inheritance.own:10 */
static OwnWord fn_only_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[15 /* only A */]);
    result = t5;
    ov_release(self_2);
    return result;
}

/* B.name, /work/main/tests/python/class-inheritance.own:15 */
static OwnWord fn_name_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[16 /* B */]);
    result = t5;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_greet_4[] = {
  {"/work/main/tests/python/class-inheritance.own", 20, 9, "C.greet"},
  {"/work/main/tests/python/class-inheritance.own", 21, 24, "C.greet"},
  {"/work/main/tests/python/class-inheritance.own", 21, 16, "C.greet"},
  {"/work/main/tests/python/class-inheritance.own", 21, 24, "C.greet"},
};
static OwnCache caches_fn_greet_4[1];
/* C.greet, /work/main/tests/python/class-inheritance.own:20 */
static OwnWord fn_greet_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_greet_4[0]);
      goto b10;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    if (global_2_B == OWN_UNBOUND) goto b8;
    t8 = ov_copy(global_2_B);
    t5 = t8;
    t9 = ov_copy(self_2);
    if (OWN_UNLIKELY((t10 = own_call_method(words[4 /* greet */], &caches_fn_greet_4[0], (const OwnWord[]){t5, t9}, 2)) == 0)) {
      own_error_trace(&sites_fn_greet_4[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t9);
    ov_release(t5);
    goto b9;
  b5:;
    ov_release(t5);
    ov_release(t9);
    if (OWN_UNLIKELY((t11 = own_add(words[17], t10)) == 0)) {
      own_error_trace(&sites_fn_greet_4[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t10);
    goto b9;
  b7:;
    ov_release(t10);
    result = t11;
    ov_release(self_2);
    return result;
  b8:;
    if (OWN_UNLIKELY(own_unbound_global(words[16 /* B */]))) {
      own_error_trace(&sites_fn_greet_4[3]);
      goto b9;
    }
    goto b11;
  b9:;
    ov_release(self_2);
  b10:;
    return 0;
  b11:;
    __builtin_unreachable();
}

/* <lambda>, /work/main/tests/python/class-inheritance.own:30 */
static OwnWord fn__x3Clambda_x3E_3(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[18 /* patched B */]);
    result = t5;
    ov_release(self_2);
    return result;
}

/* <lambda>, /work/main/tests/python/class-inheritance.own:32 */
static OwnWord fn__x3Clambda_x3E_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[19 /* A2 */]);
    result = t5;
    ov_release(self_2);
    return result;
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
