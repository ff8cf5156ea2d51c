/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_call(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_2(OwnWord, OwnWord *);
static OwnWord fn_p(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_3(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_4(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_5(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_6(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_7(OwnWord, OwnWord *);
static OwnWord fn_call_2(OwnWord, OwnWord);
static OwnWord fn__x3Clambda_x3E_8(OwnWord);
static OwnWord fn__x3Clambda_x3E_9(OwnWord);
static OwnWord fn_p_2(OwnWord);
static OwnWord fn__x3Clambda_x3E_10(OwnWord);
static OwnWord fn__x3Clambda_x3E_11(void);
static OwnWord fn__x3Clambda_x3E_12(void);
static OwnWord fn__x3Clambda_x3E_13(void);
static OwnWord fn__x3Clambda_x3E_14(void);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 4, "args"},
  {OWN_CONST_STR, 8, "__call__"},
  {OWN_CONST_STR, 17, "Callable.__call__"},
  {OWN_CONST_STR, 1, "a"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 10, "A.<lambda>"},
  {OWN_CONST_STR, 1, "p"},
  {OWN_CONST_STR, 3, "A.p"},
  {OWN_CONST_STR, 1, "x"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 1, "f"},
  {OWN_CONST_STR, 1, "g"},
  {OWN_CONST_STR, 1, "h"},
  {OWN_CONST_STR, 1, "k"},
  {OWN_CONST_STR, 1, "t"},
  {OWN_CONST_STR, 5, "class"},
  {OWN_CONST_STR, 3, "abc"},
  {OWN_CONST_STR, 8, "instance"},
  {OWN_CONST_STR, 2, "fn"},
  {OWN_CONST_STR, 7, "printed"},
  {OWN_CONST_STR, 12, "called with "},
  {OWN_CONST_STR, 8, "property"},
  {OWN_CONST_STR, 7, "missing"},
  {OWN_CONST_STR, 1, "A"},
  {OWN_CONST_STR, 8, "Callable"},
};
static OwnWord words[27];
static const OwnProgram program = {constants, words, 27};

static OwnWord global_1_Callable = OWN_UNBOUND;
static OwnWord global_2_A = OWN_UNBOUND;
static OwnWord global_3_a = OWN_UNBOUND;
static OwnWord global_4_e = OWN_UNBOUND;
static OwnWord global_5_f = OWN_UNBOUND;
static OwnWord global_6__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2};
static const OwnSite site_1 = {"/work/main/tests/python/class-attribute-kinds.own", 4, 9, "Callable.__call__"};
static const OwnCode code_1 = {fn_call, &site_1, names_1, 3, 4, 0, 0, 1, 0, OWN_CODE_STAR, 0};
static const uint32_t names_2[] = {5};
static const OwnSite site_2 = {"/work/main/tests/python/class-attribute-kinds.own", 11, 22, "A.<lambda>"};
static const OwnCode code_2 = {fn__x3Clambda_x3E, &site_2, names_2, 6, 7, 0, 0, 0, 0, OWN_CODE_STAR, 0};
static const uint32_t names_3[] = {5};
static const OwnSite site_3 = {"/work/main/tests/python/class-attribute-kinds.own", 12, 9, "A.<lambda>"};
static const OwnCode code_3 = {fn__x3Clambda_x3E_2, &site_3, names_3, 6, 7, 0, 0, 0, 0, OWN_CODE_STAR, 0};
static const uint32_t names_4[] = {1};
static const OwnSite site_4 = {"/work/main/tests/python/class-attribute-kinds.own", 16, 9, "A.p"};
static const OwnCode code_4 = {fn_p, &site_4, names_4, 8, 9, 0, 0, 1, 0, 0, 0};
static const uint32_t names_5[] = {10};
static const OwnSite site_5 = {"/work/main/tests/python/class-attribute-kinds.own", 30, 8, "<lambda>"};
static const OwnCode code_5 = {fn__x3Clambda_x3E_3, &site_5, names_5, 6, 6, 0, 0, 1, 0, 0, 0};
static const OwnSite site_6 = {"/work/main/tests/python/class-attribute-kinds.own", 34, 11, "<lambda>"};
static const OwnCode code_6 = {fn__x3Clambda_x3E_4, &site_6, 0, 6, 6, 0, 0, 0, 0, 0, 0};
static const OwnSite site_7 = {"/work/main/tests/python/class-attribute-kinds.own", 34, 30, "<lambda>"};
static const OwnCode code_7 = {fn__x3Clambda_x3E_5, &site_7, 0, 6, 6, 0, 0, 0, 0, 0, 0};
static const OwnSite site_8 = {"/work/main/tests/python/class-attribute-kinds.own", 34, 49, "<lambda>"};
static const OwnCode code_8 = {fn__x3Clambda_x3E_6, &site_8, 0, 6, 6, 0, 0, 0, 0, 0, 0};
static const OwnSite site_9 = {"/work/main/tests/python/class-attribute-kinds.own", 34, 70, "<lambda>"};
static const OwnCode code_9 = {fn__x3Clambda_x3E_7, &site_9, 0, 6, 6, 0, 0, 0, 0, 0, 0};
static const OwnClassCode class_1 = {26, 26, 0, 0, 0};
static const OwnClassCode class_2 = {25, 25, 0, 0, 0};

/* <start>, /work/main/tests/python/class-attribute-kinds.own:3 */
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
    t5 = global_1_Callable;
    global_1_Callable = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_A;
    global_2_A = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_a;
    global_3_a = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_e;
    global_4_e = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_f;
    global_5_f = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6__x3Cmodule_x3E;
    global_6__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t15);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-attribute-kinds.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 8, 1, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 9, 5, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 10, 9, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 10, 5, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 11, 9, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 11, 5, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 12, 5, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 13, 5, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 15, 5, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 16, 9, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 19, 5, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 8, 1, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 22, 5, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 23, 7, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 23, 19, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 23, 30, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 23, 38, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 23, 46, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 23, 54, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 23, 59, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 23, 1, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 24, 1, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 25, 7, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 25, 12, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 25, 1, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 27, 5, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 28, 8, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 28, 1, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 29, 5, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 30, 1, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 31, 7, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 31, 1, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 32, 1, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 33, 7, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 33, 14, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 33, 30, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 33, 19, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 33, 1, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 34, 10, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 34, 5, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 36, 9, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 37, 12, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 37, 5, "<module>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 38, 9, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[17];
/* <module>, /work/main/tests/python/class-attribute-kinds.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
    OwnWord t17;
    OwnWord t18;
    OwnWord t19;
    OwnWord t20;
    OwnWord t22;
    OwnWord t23;
    OwnWord t24;
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
    bool t52;
    OwnWord t53;
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
    bool t71;
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
    OwnWord t87;
    OwnWord t88;
    OwnWord t89;
    OwnWord t90;
    OwnWord t91;
    bool t92;
    OwnWord t93;
    OwnWord t94;
    OwnWord t95;
    OwnWord t96;
    OwnWord t97;
    OwnWord t98;
    if (global_6__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_6__x3Cmodule_x3E = OWN_TRUE;
    t4 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t5 = own_class_new(&class_1, t4, words[11 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b99;
    }
    t6 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[3 /* __call__ */], t6))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b6;
    }
    if (OWN_UNLIKELY(own_class_done(t5))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t5);
    goto b99;
  b7:;
    t8 = global_1_Callable;
    global_1_Callable = t5;
    ov_release(t8);
    t9 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t10 = own_class_new(&class_2, t9, words[11 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b99;
    }
    t11 = ov_copy(own_builtins[20]);
    if (OWN_UNLIKELY(own_class_set(t10, words[12 /* f */], t11))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b22;
    }
    t12 = ov_copy(global_1_Callable);
    if (OWN_UNLIKELY((t13 = own_call(t12, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t12);
    goto b22;
  b11:;
    ov_release(t12);
    if (OWN_UNLIKELY(own_class_set(t10, words[13 /* g */], t13))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b22;
    }
    t14 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t15 = own_call(own_classes[15], (const OwnWord[]){t14}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b13;
    }
    goto b14;
  b13:;
    ov_release(t14);
    goto b22;
  b14:;
    ov_release(t14);
    if (OWN_UNLIKELY(own_class_set(t10, words[14 /* h */], t15))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b22;
    }
    t16 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t10, words[15 /* k */], t16))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b22;
    }
    t17 = ov_copy(own_builtins[28]);
    if (OWN_UNLIKELY(own_class_set(t10, words[16 /* t */], t17))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b22;
    }
    t18 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t19 = own_call(own_classes[14], (const OwnWord[]){t18}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b19;
    }
    if (OWN_UNLIKELY(own_class_set(t10, words[8 /* p */], t19))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b19;
    }
    goto b20;
  b19:;
    ov_release(t18);
    goto b22;
  b20:;
    ov_release(t18);
    t20 = ov_copy(words[17 /* class */]);
    if (OWN_UNLIKELY(own_class_set(t10, words[10 /* x */], t20))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b22;
    }
    if (OWN_UNLIKELY(own_class_done(t10))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b22;
    }
    goto b23;
  b22:;
    ov_release(t10);
    goto b99;
  b23:;
    t22 = global_2_A;
    global_2_A = t10;
    ov_release(t22);
    t23 = ov_copy(global_2_A);
    if (OWN_UNLIKELY((t24 = own_call(t23, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b24;
    }
    goto b25;
  b24:;
    ov_release(t23);
    goto b99;
  b25:;
    ov_release(t23);
    t26 = global_3_a;
    global_3_a = t24;
    ov_release(t26);
    t27 = ov_copy(global_3_a);
    if (OWN_UNLIKELY((t28 = own_call_method(words[12 /* f */], &caches_fn__x3Cmodule_x3E[0], (const OwnWord[]){t27, words[18 /* abc */]}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b26;
    }
    goto b27;
  b26:;
    ov_release(t27);
    goto b99;
  b27:;
    ov_release(t27);
    t29 = ov_copy(global_3_a);
    if (OWN_UNLIKELY((t30 = own_call_method(words[13 /* g */], &caches_fn__x3Cmodule_x3E[1], (const OwnWord[]){t29, ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b28;
    }
    goto b29;
  b28:;
    ov_release(t29);
    goto b46;
  b29:;
    ov_release(t29);
    t31 = ov_copy(global_3_a);
    if (OWN_UNLIKELY((t32 = own_call_method(words[14 /* h */], &caches_fn__x3Cmodule_x3E[2], (const OwnWord[]){t31, ov_small(INT64_C(1))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b30;
    }
    goto b31;
  b30:;
    ov_release(t31);
    goto b45;
  b31:;
    ov_release(t31);
    t33 = ov_copy(global_3_a);
    if (OWN_UNLIKELY((t34 = own_call_method(words[15 /* k */], &caches_fn__x3Cmodule_x3E[3], (const OwnWord[]){t33, ov_small(INT64_C(1))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b32;
    }
    goto b33;
  b32:;
    ov_release(t33);
    goto b44;
  b33:;
    ov_release(t33);
    t35 = ov_copy(global_2_A);
    if (OWN_UNLIKELY((t36 = own_call_method(words[15 /* k */], &caches_fn__x3Cmodule_x3E[4], (const OwnWord[]){t35, ov_small(INT64_C(1))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b34;
    }
    goto b35;
  b34:;
    ov_release(t35);
    goto b43;
  b35:;
    ov_release(t35);
    t37 = ov_copy(global_3_a);
    if (OWN_UNLIKELY((t38 = own_get_attr(t37, words[8 /* p */], &caches_fn__x3Cmodule_x3E[5])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b36;
    }
    goto b37;
  b36:;
    ov_release(t37);
    goto b42;
  b37:;
    ov_release(t37);
    t39 = ov_copy(global_3_a);
    if (OWN_UNLIKELY((t40 = own_get_attr(t39, words[10 /* x */], &caches_fn__x3Cmodule_x3E[6])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b38;
    }
    goto b39;
  b38:;
    ov_release(t39);
    goto b41;
  b39:;
    ov_release(t39);
    if (OWN_UNLIKELY((t41 = own_call(own_builtins[28], (const OwnWord[]){t28, t30, t32, t34, t36, t38, t40}, 7)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b40;
    }
    goto b47;
  b40:;
    ov_release(t40);
  b41:;
    ov_release(t38);
  b42:;
    ov_release(t36);
  b43:;
    ov_release(t34);
  b44:;
    ov_release(t32);
  b45:;
    ov_release(t30);
  b46:;
    ov_release(t28);
    goto b99;
  b47:;
    ov_release(t28);
    ov_release(t30);
    ov_release(t32);
    ov_release(t34);
    ov_release(t36);
    ov_release(t38);
    ov_release(t40);
    ov_release(t41);
    t42 = ov_copy(words[19 /* instance */]);
    t43 = ov_copy(global_3_a);
    if (OWN_UNLIKELY(own_set_attr(t43, words[10 /* x */], t42, &caches_fn__x3Cmodule_x3E[7]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b48;
    }
    goto b49;
  b48:;
    ov_release(t43);
    goto b99;
  b49:;
    ov_release(t43);
    t44 = ov_copy(global_3_a);
    if (OWN_UNLIKELY((t45 = own_get_attr(t44, words[10 /* x */], &caches_fn__x3Cmodule_x3E[8])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b50;
    }
    goto b51;
  b50:;
    ov_release(t44);
    goto b99;
  b51:;
    ov_release(t44);
    t46 = ov_copy(global_2_A);
    if (OWN_UNLIKELY((t47 = own_get_attr(t46, words[10 /* x */], &caches_fn__x3Cmodule_x3E[9])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b52;
    }
    goto b53;
  b52:;
    ov_release(t46);
    goto b55;
  b53:;
    ov_release(t46);
    if (OWN_UNLIKELY((t48 = own_call(own_builtins[28], (const OwnWord[]){t45, t47}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b54;
    }
    goto b56;
  b54:;
    ov_release(t47);
  b55:;
    ov_release(t45);
    goto b99;
  b56:;
    ov_release(t45);
    ov_release(t47);
    ov_release(t48);
    t49 = ov_copy(global_3_a);
    if (OWN_UNLIKELY(own_set_attr(t49, words[8 /* p */], ov_small(INT64_C(1)), &caches_fn__x3Cmodule_x3E[10]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b57;
    }
    goto b65;
  b57:;
    ov_release(t49);
    t50 = own_error_take_object();
    t51 = own_handled_enter(t50);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_exception_is(t50, own_classes[59])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b63;
    }
    t52 = own_1 != 0;
    }
    if (t52) goto b61;
    own_error_raise_object(t50, &sites_fn__x3Cmodule_x3E[30]);
    own_handled_leave(t51);
    ov_release(t51);
    goto b99;
  b61:;
    t53 = ov_copy(t50);
    t55 = global_4_e;
    global_4_e = t53;
    ov_release(t55);
    t56 = ov_copy(global_4_e);
    if (OWN_UNLIKELY((t57 = own_call(own_builtins[28], (const OwnWord[]){t56}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b62;
    }
    goto b64;
  b62:;
    ov_release(t56);
    t58 = global_4_e;
    global_4_e = OWN_UNBOUND;
    ov_release(t58);
  b63:;
    own_handled_leave(t51);
    ov_release(t51);
    ov_release(t50);
    goto b99;
  b64:;
    ov_release(t56);
    ov_release(t57);
    t59 = global_4_e;
    global_4_e = OWN_UNBOUND;
    ov_release(t59);
    own_handled_leave(t51);
    ov_release(t51);
    ov_release(t50);
    goto b66;
  b65:;
    ov_release(t49);
  b66:;
    t60 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    t61 = ov_copy(global_3_a);
    if (OWN_UNLIKELY(own_set_attr(t61, words[20 /* fn */], t60, &caches_fn__x3Cmodule_x3E[11]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b67;
    }
    goto b68;
  b67:;
    ov_release(t61);
    goto b99;
  b68:;
    ov_release(t61);
    t62 = ov_copy(global_3_a);
    if (OWN_UNLIKELY((t63 = own_call_method(words[20 /* fn */], &caches_fn__x3Cmodule_x3E[12], (const OwnWord[]){t62, ov_small(INT64_C(4))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b69;
    }
    goto b70;
  b69:;
    ov_release(t62);
    goto b99;
  b70:;
    ov_release(t62);
    if (OWN_UNLIKELY((t64 = own_call(own_builtins[28], (const OwnWord[]){t63}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b71;
    }
    goto b72;
  b71:;
    ov_release(t63);
    goto b99;
  b72:;
    ov_release(t63);
    ov_release(t64);
    t65 = ov_copy(global_3_a);
    if (OWN_UNLIKELY((t66 = own_call_method(words[16 /* t */], &caches_fn__x3Cmodule_x3E[13], (const OwnWord[]){t65, words[21 /* printed */]}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b73;
    }
    goto b74;
  b73:;
    ov_release(t65);
    goto b99;
  b74:;
    ov_release(t65);
    ov_release(t66);
    t67 = ov_copy(global_2_A);
    if (OWN_UNLIKELY((t68 = own_get_attr(t67, words[8 /* p */], &caches_fn__x3Cmodule_x3E[14])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b75;
    }
    goto b76;
  b75:;
    ov_release(t67);
    goto b99;
  b76:;
    ov_release(t67);
    t69 = ov_copy(global_2_A);
    if (OWN_UNLIKELY((t70 = own_get_attr(t69, words[8 /* p */], &caches_fn__x3Cmodule_x3E[15])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b77;
    }
    goto b78;
  b77:;
    ov_release(t69);
    ov_release(t68);
    goto b99;
  b78:;
    ov_release(t69);
    t71 = t68 == t70;
    ov_release(t68);
    ov_release(t70);
    t72 = own_box_bool(t71);
    t73 = ov_copy(global_2_A);
    if (OWN_UNLIKELY((t74 = own_get_attr(t73, words[8 /* p */], &caches_fn__x3Cmodule_x3E[16])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b79;
    }
    goto b80;
  b79:;
    ov_release(t73);
    goto b84;
  b80:;
    ov_release(t73);
    if (OWN_UNLIKELY((t75 = own_call(own_builtins[17], (const OwnWord[]){t74, own_classes[14]}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b81;
    }
    goto b82;
  b81:;
    ov_release(t74);
    goto b84;
  b82:;
    ov_release(t74);
    if (OWN_UNLIKELY((t76 = own_call(own_builtins[28], (const OwnWord[]){t72, t75}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b83;
    }
    goto b85;
  b83:;
    ov_release(t75);
  b84:;
    ov_release(t72);
    goto b99;
  b85:;
    ov_release(t72);
    ov_release(t75);
    ov_release(t76);
    t77 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    t78 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    t79 = own_function_new(&code_8, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    t80 = own_function_new(&code_9, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    t81 = own_tuple_new((const OwnWord[]){t77, t78, t79, t80}, 4);
    if (OWN_UNLIKELY((t82 = own_iter(t81)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b86;
    }
    goto b87;
  b86:;
    ov_release(t81);
    goto b99;
  b87:;
    ov_release(t81);
    t83 = t82;
  b88:;
    if (OWN_UNLIKELY((t84 = own_next(t83)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b98;
    }
    if (t84 == OWN_END) goto b102;
    t87 = global_5_f;
    global_5_f = t84;
    ov_release(t87);
    t88 = ov_copy(global_5_f);
    if (OWN_UNLIKELY((t89 = own_call(t88, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b91;
    }
    goto b101;
  b91:;
    ov_release(t88);
    t90 = own_error_take_object();
    t91 = own_handled_enter(t90);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_exception_is(t90, own_classes[59])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b97;
    }
    t92 = own_2 != 0;
    }
    if (t92) goto b95;
    own_error_raise_object(t90, &sites_fn__x3Cmodule_x3E[45]);
    own_handled_leave(t91);
    ov_release(t91);
    goto b98;
  b95:;
    t93 = ov_copy(t90);
    t94 = global_4_e;
    global_4_e = t93;
    ov_release(t94);
    t95 = ov_copy(global_4_e);
    if (OWN_UNLIKELY((t96 = own_call(own_builtins[28], (const OwnWord[]){t95}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b96;
    }
    goto b100;
  b96:;
    ov_release(t95);
    t97 = global_4_e;
    global_4_e = OWN_UNBOUND;
    ov_release(t97);
  b97:;
    own_handled_leave(t91);
    ov_release(t91);
    ov_release(t90);
  b98:;
    ov_release(t83);
  b99:;
    return 0;
  b100:;
    ov_release(t95);
    ov_release(t96);
    t98 = global_4_e;
    global_4_e = OWN_UNBOUND;
    ov_release(t98);
    own_handled_leave(t91);
    ov_release(t91);
    ov_release(t90);
    goto b88;
  b101:;
    ov_release(t88);
    ov_release(t89);
    goto b88;
  b102:;
    ov_release(t84);
    ov_release(t83);
    result = OWN_NONE;
    return result;
}

/* Callable.__call__ (entry), /work/main/tests/python/class-attribute-kinds.own:4 */
static OwnWord fn_call(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_call_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.<lambda> (entry), /work/main/tests/python/class-attribute-kinds.own:11 */
static OwnWord fn__x3Clambda_x3E(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_8(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.<lambda> (entry), /work/main/tests/python/class-attribute-kinds.own:12 */
static OwnWord fn__x3Clambda_x3E_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_9(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.p (entry), /work/main/tests/python/class-attribute-kinds.own:16 */
static OwnWord fn_p(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_p_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-attribute-kinds.own:30 */
static OwnWord fn__x3Clambda_x3E_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_10(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-attribute-kinds.own:34 */
static OwnWord fn__x3Clambda_x3E_4(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_11()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-attribute-kinds.own:34 */
static OwnWord fn__x3Clambda_x3E_5(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_12()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-attribute-kinds.own:34 */
static OwnWord fn__x3Clambda_x3E_6(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_13()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-attribute-kinds.own:34 */
static OwnWord fn__x3Clambda_x3E_7(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_14()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_call_2[] = {
  {"/work/main/tests/python/class-attribute-kinds.own", 4, 9, "Callable.__call__"},
  {"/work/main/tests/python/class-attribute-kinds.own", 5, 37, "Callable.__call__"},
  {"/work/main/tests/python/class-attribute-kinds.own", 5, 33, "Callable.__call__"},
  {"/work/main/tests/python/class-attribute-kinds.own", 5, 16, "Callable.__call__"},
};
/* Callable.__call__, /work/main/tests/python/class-attribute-kinds.own:4 */
static OwnWord fn_call_2(OwnWord self, OwnWord args) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord args_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_call_2[0]);
      goto b9;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(args);
    args_2 = t7;
    t8 = ov_copy(args_2);
    if (OWN_UNLIKELY((t9 = own_call(own_builtins[20], (const OwnWord[]){t8}, 1)) == 0)) {
      own_error_trace(&sites_fn_call_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t8);
    goto b8;
  b4:;
    ov_release(t8);
    if (OWN_UNLIKELY((t10 = own_call(own_classes[6], (const OwnWord[]){t9}, 1)) == 0)) {
      own_error_trace(&sites_fn_call_2[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t9);
    goto b8;
  b6:;
    ov_release(t9);
    if (OWN_UNLIKELY((t11 = own_add(words[22 /* called with  */], t10)) == 0)) {
      own_error_trace(&sites_fn_call_2[3]);
      goto b7;
    }
    goto b10;
  b7:;
    ov_release(t10);
  b8:;
    ov_release(self_2);
    ov_release(args_2);
  b9:;
    return 0;
  b10:;
    ov_release(t10);
    result = t11;
    ov_release(self_2);
    ov_release(args_2);
    return result;
}

static const OwnSite sites_fn__x3Clambda_x3E_8[] = {
  {"/work/main/tests/python/class-attribute-kinds.own", 11, 22, "A.<lambda>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 11, 33, "A.<lambda>"},
};
/* A.<lambda>, /work/main/tests/python/class-attribute-kinds.own:11 */
static OwnWord fn__x3Clambda_x3E_8(OwnWord a) {
    OwnWord result;
    OwnWord a_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[0]);
      goto b4;
    }
    t4 = ov_copy(a);
    a_2 = t4;
    t5 = ov_copy(a_2);
    if (OWN_UNLIKELY((t6 = own_call(own_builtins[20], (const OwnWord[]){t5}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[1]);
      goto b3;
    }
    goto b5;
  b3:;
    ov_release(t5);
    ov_release(a_2);
  b4:;
    return 0;
  b5:;
    ov_release(t5);
    result = t6;
    ov_release(a_2);
    return result;
}

static const OwnSite sites_fn__x3Clambda_x3E_9[] = {
  {"/work/main/tests/python/class-attribute-kinds.own", 12, 9, "A.<lambda>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 12, 20, "A.<lambda>"},
};
/* A.<lambda>, /work/main/tests/python/class-attribute-kinds.own:12 */
static OwnWord fn__x3Clambda_x3E_9(OwnWord a) {
    OwnWord result;
    OwnWord a_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_9[0]);
      goto b4;
    }
    t4 = ov_copy(a);
    a_2 = t4;
    t5 = ov_copy(a_2);
    if (OWN_UNLIKELY((t6 = own_call(own_builtins[20], (const OwnWord[]){t5}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_9[1]);
      goto b3;
    }
    goto b5;
  b3:;
    ov_release(t5);
    ov_release(a_2);
  b4:;
    return 0;
  b5:;
    ov_release(t5);
    result = t6;
    ov_release(a_2);
    return result;
}

/* A.p, /work/main/tests/python/class-attribute-kinds.own:16 */
static OwnWord fn_p_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[23 /* property */]);
    result = t5;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn__x3Clambda_x3E_10[] = {
  {"/work/main/tests/python/class-attribute-kinds.own", 30, 18, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-attribute-kinds.own:30 */
static OwnWord fn__x3Clambda_x3E_10(OwnWord x) {
    OwnWord result;
    OwnWord x_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    t4 = ov_copy(x);
    x_2 = t4;
    t5 = ov_copy(x_2);
    if (OWN_UNLIKELY((t6 = own_mul(t5, ov_small(INT64_C(2)))) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_10[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t5);
    ov_release(x_2);
    return 0;
  b3:;
    ov_release(t5);
    result = t6;
    ov_release(x_2);
    return result;
}

static const OwnSite sites_fn__x3Clambda_x3E_11[] = {
  {"/work/main/tests/python/class-attribute-kinds.own", 34, 19, "<lambda>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 34, 19, "<lambda>"},
};
static OwnCache caches_fn__x3Clambda_x3E_11[1];
/* <lambda>, /work/main/tests/python/class-attribute-kinds.own:34 */
static OwnWord fn__x3Clambda_x3E_11(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (global_3_a == OWN_UNBOUND) goto b5;
    t5 = ov_copy(global_3_a);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_get_attr(t2, words[24 /* missing */], &caches_fn__x3Clambda_x3E_11[0])) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_11[0]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t2);
    goto b6;
  b4:;
    ov_release(t2);
    result = t6;
    return result;
  b5:;
    if (OWN_UNLIKELY(own_unbound_global(words[5 /* a */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_11[1]);
      goto b6;
    }
    goto b7;
  b6:;
    return 0;
  b7:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_12[] = {
  {"/work/main/tests/python/class-attribute-kinds.own", 34, 38, "<lambda>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 34, 38, "<lambda>"},
};
static OwnCache caches_fn__x3Clambda_x3E_12[1];
/* <lambda>, /work/main/tests/python/class-attribute-kinds.own:34 */
static OwnWord fn__x3Clambda_x3E_12(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (global_2_A == OWN_UNBOUND) goto b5;
    t5 = ov_copy(global_2_A);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_get_attr(t2, words[24 /* missing */], &caches_fn__x3Clambda_x3E_12[0])) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_12[0]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t2);
    goto b6;
  b4:;
    ov_release(t2);
    result = t6;
    return result;
  b5:;
    if (OWN_UNLIKELY(own_unbound_global(words[25 /* A */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_12[1]);
      goto b6;
    }
    goto b7;
  b6:;
    return 0;
  b7:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_13[] = {
  {"/work/main/tests/python/class-attribute-kinds.own", 34, 57, "<lambda>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 34, 57, "<lambda>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 34, 57, "<lambda>"},
};
static OwnCache caches_fn__x3Clambda_x3E_13[2];
/* <lambda>, /work/main/tests/python/class-attribute-kinds.own:34 */
static OwnWord fn__x3Clambda_x3E_13(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    if (global_3_a == OWN_UNBOUND) goto b7;
    t5 = ov_copy(global_3_a);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_get_attr(t2, words[10 /* x */], &caches_fn__x3Clambda_x3E_13[0])) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_13[0]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t2);
    goto b8;
  b4:;
    ov_release(t2);
    if (OWN_UNLIKELY((t7 = own_get_attr(t6, words[24 /* missing */], &caches_fn__x3Clambda_x3E_13[1])) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_13[1]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t6);
    goto b8;
  b6:;
    ov_release(t6);
    result = t7;
    return result;
  b7:;
    if (OWN_UNLIKELY(own_unbound_global(words[5 /* a */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_13[2]);
      goto b8;
    }
    goto b9;
  b8:;
    return 0;
  b9:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_14[] = {
  {"/work/main/tests/python/class-attribute-kinds.own", 34, 78, "<lambda>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 34, 78, "<lambda>"},
  {"/work/main/tests/python/class-attribute-kinds.own", 34, 78, "<lambda>"},
};
static OwnCache caches_fn__x3Clambda_x3E_14[2];
/* <lambda>, /work/main/tests/python/class-attribute-kinds.own:34 */
static OwnWord fn__x3Clambda_x3E_14(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    if (global_3_a == OWN_UNBOUND) goto b7;
    t5 = ov_copy(global_3_a);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_get_attr(t2, words[20 /* fn */], &caches_fn__x3Clambda_x3E_14[0])) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_14[0]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t2);
    goto b8;
  b4:;
    ov_release(t2);
    if (OWN_UNLIKELY((t7 = own_get_attr(t6, words[24 /* missing */], &caches_fn__x3Clambda_x3E_14[1])) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_14[1]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t6);
    goto b8;
  b6:;
    ov_release(t6);
    result = t7;
    return result;
  b7:;
    if (OWN_UNLIKELY(own_unbound_global(words[5 /* a */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_14[2]);
      goto b8;
    }
    goto b9;
  b8:;
    return 0;
  b9:;
    __builtin_unreachable();
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
