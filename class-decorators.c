/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_register(OwnWord, OwnWord *);
static OwnWord fn_with_hello(OwnWord, OwnWord *);
static OwnWord fn_with_hello_2(OwnWord);
static OwnWord fn_gone(OwnWord, OwnWord *);
static OwnWord fn_trace(OwnWord, OwnWord *);
static OwnWord fn_add(OwnWord, OwnWord *);
static OwnWord fn_s(OwnWord, OwnWord *);
static OwnWord fn_register_2(OwnWord);
static OwnWord fn_deco(OwnWord, OwnWord *);
static OwnWord fn_gone_2(OwnWord);
static OwnWord fn_trace_2(OwnWord);
static OwnWord fn_add_2(OwnWord, OwnWord, OwnWord);
static OwnWord fn_s_2(OwnWord);
static OwnWord fn_deco_2(OwnWord, OwnWord);
static OwnWord fn_wrapper(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn_wrapper_2(OwnWord, OwnWord, OwnWord);
static OwnWord fn__x3Clambda_x3E_2(OwnWord, OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 3, "cls"},
  {OWN_CONST_STR, 8, "register"},
  {OWN_CONST_STR, 4, "text"},
  {OWN_CONST_STR, 10, "with_hello"},
  {OWN_CONST_STR, 4, "gone"},
  {OWN_CONST_STR, 1, "f"},
  {OWN_CONST_STR, 5, "trace"},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 1, "x"},
  {OWN_CONST_STR, 1, "y"},
  {OWN_CONST_STR, 3, "add"},
  {OWN_CONST_STR, 5, "C.add"},
  {OWN_CONST_STR, 1, "s"},
  {OWN_CONST_STR, 3, "C.s"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 2, "hi"},
  {OWN_CONST_STR, 5, "hello"},
  {OWN_CONST_STR, 1, "A"},
  {OWN_CONST_STR, 4, "deco"},
  {OWN_CONST_STR, 24, "with_hello.<locals>.deco"},
  {OWN_CONST_STR, 8, "registry"},
  {OWN_CONST_STR, 8, "__name__"},
  {OWN_CONST_STR, 5, "lower"},
  {OWN_CONST_STR, 4, "args"},
  {OWN_CONST_STR, 7, "wrapper"},
  {OWN_CONST_STR, 22, "trace.<locals>.wrapper"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 42, "with_hello.<locals>.deco.<locals>.<lambda>"},
  {OWN_CONST_STR, 4, "call"},
  {OWN_CONST_STR, 6, " from "},
  {OWN_CONST_STR, 1, "B"},
  {OWN_CONST_STR, 8, "Replaced"},
  {OWN_CONST_STR, 1, "C"},
};
static OwnWord words[34];
static const OwnProgram program = {constants, words, 34};

static OwnWord global_1_registry = OWN_UNBOUND;
static OwnWord global_2_register_ = OWN_UNBOUND;
static OwnWord global_3_with_hello = OWN_UNBOUND;
static OwnWord global_4_A = OWN_UNBOUND;
static OwnWord global_5_B = OWN_UNBOUND;
static OwnWord global_6_gone = OWN_UNBOUND;
static OwnWord global_7_Replaced = OWN_UNBOUND;
static OwnWord global_8_trace = OWN_UNBOUND;
static OwnWord global_9_C = OWN_UNBOUND;
static OwnWord global_10__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1};
static const OwnSite site_1 = {"/work/main/tests/python/class-decorators.own", 6, 5, "register"};
static const OwnCode code_1 = {fn_register, &site_1, names_1, 2, 2, 0, 0, 1, 0, 0, 0};
static const uint32_t names_2[] = {3};
static const OwnSite site_2 = {"/work/main/tests/python/class-decorators.own", 11, 5, "with_hello"};
static const OwnCode code_2 = {fn_with_hello, &site_2, names_2, 4, 4, 0, 0, 1, 0, 0, 0};
static const uint32_t names_3[] = {1};
static const OwnSite site_3 = {"/work/main/tests/python/class-decorators.own", 32, 5, "gone"};
static const OwnCode code_3 = {fn_gone, &site_3, names_3, 5, 5, 0, 0, 1, 0, 0, 0};
static const uint32_t names_4[] = {6};
static const OwnSite site_4 = {"/work/main/tests/python/class-decorators.own", 44, 5, "trace"};
static const OwnCode code_4 = {fn_trace, &site_4, names_4, 7, 7, 0, 0, 1, 0, 0, 0};
static const uint32_t names_5[] = {8, 9, 10};
static const OwnSite site_5 = {"/work/main/tests/python/class-decorators.own", 53, 9, "C.add"};
static const OwnCode code_5 = {fn_add, &site_5, names_5, 11, 12, 0, 0, 3, 0, 0, 0};
static const uint32_t names_6[] = {9};
static const OwnSite site_6 = {"/work/main/tests/python/class-decorators.own", 58, 9, "C.s"};
static const OwnCode code_6 = {fn_s, &site_6, names_6, 13, 14, 0, 0, 1, 0, 0, 0};
static const uint32_t names_7[] = {1};
static const OwnSite site_7 = {"/work/main/tests/python/class-decorators.own", 12, 9, "with_hello.<locals>.deco"};
static const OwnCode code_7 = {fn_deco, &site_7, names_7, 19, 20, 0, 0, 1, 0, 0, 1};
static const uint32_t names_8[] = {8, 24};
static const OwnSite site_8 = {"/work/main/tests/python/class-decorators.own", 45, 9, "trace.<locals>.wrapper"};
static const OwnCode code_8 = {fn_wrapper, &site_8, names_8, 25, 26, 0, 0, 1, 0, OWN_CODE_STAR, 1};
static const uint32_t names_9[] = {8};
static const OwnSite site_9 = {"/work/main/tests/python/class-decorators.own", 13, 21, "with_hello.<locals>.deco.<locals>.<lambda>"};
static const OwnCode code_9 = {fn__x3Clambda_x3E, &site_9, names_9, 27, 28, 0, 0, 1, 0, 0, 1};
static const OwnClassCode class_1 = {18, 18, 0, 0, 0};
static const OwnClassCode class_2 = {31, 31, 0, 0, 0};
static const OwnClassCode class_3 = {32, 32, 0, 0, 0};
static const OwnClassCode class_4 = {33, 33, 0, 0, 0};

/* <start>, /work/main/tests/python/class-decorators.own:3 */
static OwnWord own_main(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t7;
    OwnWord t9;
    OwnWord t11;
    OwnWord t13;
    OwnWord t15;
    OwnWord t17;
    OwnWord t19;
    OwnWord t21;
    OwnWord t23;
    if (OWN_UNLIKELY((t2 = fn__x3Cmodule_x3E()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    ov_release(t2);
    if (!own_wants_teardown()) goto b5;
    t5 = global_1_registry;
    global_1_registry = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_register_;
    global_2_register_ = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_with_hello;
    global_3_with_hello = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_A;
    global_4_A = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_B;
    global_5_B = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_gone;
    global_6_gone = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7_Replaced;
    global_7_Replaced = OWN_UNBOUND;
    ov_release(t17);
    t19 = global_8_trace;
    global_8_trace = OWN_UNBOUND;
    ov_release(t19);
    t21 = global_9_C;
    global_9_C = OWN_UNBOUND;
    ov_release(t21);
    t23 = global_10__x3Cmodule_x3E;
    global_10__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t23);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-decorators.own", 3, 12, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 19, 2, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 18, 1, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 18, 1, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 19, 1, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 18, 1, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 24, 1, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 24, 1, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 24, 1, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 29, 7, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 29, 25, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 29, 25, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 29, 38, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 29, 38, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 29, 51, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 29, 1, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 36, 1, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 36, 1, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 36, 1, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 41, 1, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 51, 1, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 52, 5, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 53, 9, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 57, 5, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 56, 5, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 58, 9, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 51, 1, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 62, 7, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 62, 7, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 62, 22, "<module>"},
  {"/work/main/tests/python/class-decorators.own", 62, 1, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[4];
/* <module>, /work/main/tests/python/class-decorators.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord t4;
    OwnWord t6;
    OwnWord t7;
    OwnWord t9;
    OwnWord t10;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
    OwnWord t17;
    OwnWord t18;
    OwnWord t20;
    OwnWord t21;
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
    bool t39;
    OwnWord t40;
    OwnWord t41;
    OwnWord t42;
    OwnWord t44;
    OwnWord t45;
    OwnWord t46;
    OwnWord t47;
    OwnWord t48;
    OwnWord t50;
    OwnWord t51;
    OwnWord t52;
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
    OwnWord t66;
    OwnWord t67;
    OwnWord t68;
    OwnWord t69;
    OwnWord t70;
    OwnWord t71;
    OwnWord t72;
    if (global_10__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_10__x3Cmodule_x3E = OWN_TRUE;
    if (OWN_UNLIKELY((t4 = own_dict_new(NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b62;
    }
    t6 = global_1_registry;
    global_1_registry = t4;
    ov_release(t6);
    t7 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    t9 = global_2_register_;
    global_2_register_ = t7;
    ov_release(t9);
    t10 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    t12 = global_3_with_hello;
    global_3_with_hello = t10;
    ov_release(t12);
    t13 = ov_copy(global_2_register_);
    if (OWN_UNLIKELY((t14 = fn_with_hello_2(words[16 /* hi */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b12;
    }
    t15 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t16 = own_class_new(&class_1, t15, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b11;
    }
    if (OWN_UNLIKELY(own_class_done(t16))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b10;
    }
    if (OWN_UNLIKELY((t17 = own_call(t14, (const OwnWord[]){t16}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b10;
    }
    if (OWN_UNLIKELY((t18 = own_call(t13, (const OwnWord[]){t17}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b9;
    }
    goto b13;
  b9:;
    ov_release(t17);
  b10:;
    ov_release(t16);
  b11:;
    ov_release(t14);
  b12:;
    ov_release(t13);
    goto b62;
  b13:;
    t20 = global_4_A;
    global_4_A = t18;
    ov_release(t20);
    ov_release(t13);
    ov_release(t14);
    ov_release(t16);
    ov_release(t17);
    t21 = ov_copy(global_2_register_);
    t22 = ov_copy(global_4_A);
    t23 = own_tuple_new((const OwnWord[]){t22}, 1);
    if (OWN_UNLIKELY((t24 = own_class_new(&class_2, t23, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b17;
    }
    if (OWN_UNLIKELY(own_class_done(t24))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b16;
    }
    if (OWN_UNLIKELY((t25 = own_call(t21, (const OwnWord[]){t24}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b16;
    }
    goto b18;
  b16:;
    ov_release(t24);
  b17:;
    ov_release(t21);
    goto b62;
  b18:;
    t27 = global_5_B;
    global_5_B = t25;
    ov_release(t27);
    ov_release(t21);
    ov_release(t24);
    t28 = ov_copy(global_1_registry);
    if (OWN_UNLIKELY((t29 = own_call(own_builtins[32], (const OwnWord[]){t28}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b19;
    }
    goto b20;
  b19:;
    ov_release(t28);
    goto b62;
  b20:;
    ov_release(t28);
    t30 = ov_copy(global_4_A);
    if (OWN_UNLIKELY((t31 = own_call(t30, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b21;
    }
    goto b22;
  b21:;
    ov_release(t30);
    goto b34;
  b22:;
    ov_release(t30);
    if (OWN_UNLIKELY((t32 = own_call_method(words[17 /* hello */], &caches_fn__x3Cmodule_x3E[0], (const OwnWord[]){t31}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b23;
    }
    goto b24;
  b23:;
    ov_release(t31);
    goto b34;
  b24:;
    ov_release(t31);
    t33 = ov_copy(global_5_B);
    if (OWN_UNLIKELY((t34 = own_call(t33, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b25;
    }
    goto b26;
  b25:;
    ov_release(t33);
    goto b33;
  b26:;
    ov_release(t33);
    if (OWN_UNLIKELY((t35 = own_call_method(words[17 /* hello */], &caches_fn__x3Cmodule_x3E[1], (const OwnWord[]){t34}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b27;
    }
    goto b28;
  b27:;
    ov_release(t34);
    goto b33;
  b28:;
    ov_release(t34);
    t36 = ov_copy(global_1_registry);
    if (OWN_UNLIKELY((t37 = own_get_item(t36, words[18 /* A */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b29;
    }
    goto b30;
  b29:;
    ov_release(t36);
    goto b32;
  b30:;
    ov_release(t36);
    t38 = ov_copy(global_4_A);
    t39 = t37 == t38;
    ov_release(t37);
    ov_release(t38);
    t40 = own_box_bool(t39);
    if (OWN_UNLIKELY((t41 = own_call(own_builtins[28], (const OwnWord[]){t29, t32, t35, t40}, 4)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b31;
    }
    goto b35;
  b31:;
    ov_release(t40);
  b32:;
    ov_release(t35);
  b33:;
    ov_release(t32);
  b34:;
    ov_release(t29);
    goto b62;
  b35:;
    ov_release(t29);
    ov_release(t32);
    ov_release(t35);
    ov_release(t40);
    ov_release(t41);
    t42 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    t44 = global_6_gone;
    global_6_gone = t42;
    ov_release(t44);
    t45 = ov_copy(global_6_gone);
    t46 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t47 = own_class_new(&class_3, t46, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b39;
    }
    if (OWN_UNLIKELY(own_class_done(t47))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b38;
    }
    if (OWN_UNLIKELY((t48 = own_call(t45, (const OwnWord[]){t47}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b38;
    }
    goto b40;
  b38:;
    ov_release(t47);
  b39:;
    ov_release(t45);
    goto b62;
  b40:;
    t50 = global_7_Replaced;
    global_7_Replaced = t48;
    ov_release(t50);
    ov_release(t45);
    ov_release(t47);
    t51 = ov_copy(global_7_Replaced);
    if (OWN_UNLIKELY((t52 = own_call(own_builtins[28], (const OwnWord[]){t51}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b41;
    }
    goto b42;
  b41:;
    ov_release(t51);
    goto b62;
  b42:;
    ov_release(t51);
    ov_release(t52);
    t53 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    t55 = global_8_trace;
    global_8_trace = t53;
    ov_release(t55);
    t56 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t57 = own_class_new(&class_4, t56, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b62;
    }
    t58 = ov_copy(global_8_trace);
    t59 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t60 = own_call(t58, (const OwnWord[]){t59}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b45;
    }
    if (OWN_UNLIKELY(own_class_set(t57, words[11 /* add */], t60))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b45;
    }
    goto b46;
  b45:;
    ov_release(t59);
    ov_release(t58);
    goto b52;
  b46:;
    ov_release(t58);
    ov_release(t59);
    t61 = ov_copy(global_8_trace);
    t62 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t63 = own_call(t61, (const OwnWord[]){t62}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b50;
    }
    if (OWN_UNLIKELY((t64 = own_call(own_classes[15], (const OwnWord[]){t63}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b49;
    }
    if (OWN_UNLIKELY(own_class_set(t57, words[13 /* s */], t64))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b49;
    }
    goto b51;
  b49:;
    ov_release(t63);
  b50:;
    ov_release(t62);
    ov_release(t61);
    goto b52;
  b51:;
    ov_release(t61);
    ov_release(t62);
    ov_release(t63);
    if (OWN_UNLIKELY(own_class_done(t57))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b52;
    }
    goto b53;
  b52:;
    ov_release(t57);
    goto b62;
  b53:;
    t66 = global_9_C;
    global_9_C = t57;
    ov_release(t66);
    t67 = ov_copy(global_9_C);
    if (OWN_UNLIKELY((t68 = own_call(t67, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b54;
    }
    goto b55;
  b54:;
    ov_release(t67);
    goto b62;
  b55:;
    ov_release(t67);
    if (OWN_UNLIKELY((t69 = own_call_method(words[11 /* add */], &caches_fn__x3Cmodule_x3E[2], (const OwnWord[]){t68, ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b56;
    }
    goto b57;
  b56:;
    ov_release(t68);
    goto b62;
  b57:;
    ov_release(t68);
    t70 = ov_copy(global_9_C);
    if (OWN_UNLIKELY((t71 = own_call_method(words[13 /* s */], &caches_fn__x3Cmodule_x3E[3], (const OwnWord[]){t70, ov_small(INT64_C(5))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b58;
    }
    goto b59;
  b58:;
    ov_release(t70);
    goto b61;
  b59:;
    ov_release(t70);
    if (OWN_UNLIKELY((t72 = own_call(own_builtins[28], (const OwnWord[]){t69, t71}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b60;
    }
    goto b63;
  b60:;
    ov_release(t71);
  b61:;
    ov_release(t69);
  b62:;
    return 0;
  b63:;
    ov_release(t69);
    ov_release(t71);
    ov_release(t72);
    result = OWN_NONE;
    return result;
}

/* register (entry), /work/main/tests/python/class-decorators.own:6 */
static OwnWord fn_register(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_register_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* with_hello (entry), /work/main/tests/python/class-decorators.own:11 */
static OwnWord fn_with_hello(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_with_hello_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* with_hello, /work/main/tests/python/class-decorators.own:11 */
static OwnWord fn_with_hello_2(OwnWord text) {
    OwnWord result;
    OwnWord text_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord deco;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    t4 = ov_copy(text);
    t5 = own_cell_new(t4);
    text_2 = t5;
    deco = OWN_UNBOUND;
    t7 = ov_copy(text_2);
    t8 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[15 /* __main__ */], (const OwnWord[]){t7}, 1);
    ov_release(deco);
    deco = t8;
    t9 = ov_copy(deco);
    result = t9;
    ov_release(deco);
    ov_release(text_2);
    return result;
}

/* gone (entry), /work/main/tests/python/class-decorators.own:32 */
static OwnWord fn_gone(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_gone_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* trace (entry), /work/main/tests/python/class-decorators.own:44 */
static OwnWord fn_trace(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_trace_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* C.add (entry), /work/main/tests/python/class-decorators.own:53 */
static OwnWord fn_add(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    int64_t t6;
    t4 = 0;
    t5 = 1;
    t6 = 2;
    if (OWN_UNLIKELY((result = fn_add_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5], _x3Carguments_x3E[t6])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* C.s (entry), /work/main/tests/python/class-decorators.own:58 */
static OwnWord fn_s(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_s_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_register_2[] = {
  {"/work/main/tests/python/class-decorators.own", 7, 14, "register"},
  {"/work/main/tests/python/class-decorators.own", 7, 5, "register"},
  {"/work/main/tests/python/class-decorators.own", 7, 5, "register"},
};
static OwnCache caches_fn_register_2[1];
/* register, /work/main/tests/python/class-decorators.own:6 */
static OwnWord fn_register_2(OwnWord cls) {
    OwnWord result;
    OwnWord cls_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    t4 = ov_copy(cls);
    cls_2 = t4;
    t5 = ov_copy(cls_2);
    if (global_1_registry == OWN_UNBOUND) goto b7;
    t9 = ov_copy(global_1_registry);
    t6 = t9;
    t10 = ov_copy(cls_2);
    if (OWN_UNLIKELY((t11 = own_get_attr(t10, words[22 /* __name__ */], &caches_fn_register_2[0])) == 0)) {
      own_error_trace(&sites_fn_register_2[0]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t10);
    ov_release(t6);
    goto b8;
  b4:;
    ov_release(t10);
    if (OWN_UNLIKELY(own_set_item(t6, t11, t5))) {
      own_error_trace(&sites_fn_register_2[1]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t11);
    ov_release(t6);
    goto b9;
  b6:;
    ov_release(t6);
    ov_release(t11);
    t12 = ov_copy(cls_2);
    result = t12;
    ov_release(cls_2);
    return result;
  b7:;
    if (OWN_UNLIKELY(own_unbound_global(words[21 /* registry */]))) {
      own_error_trace(&sites_fn_register_2[2]);
      goto b8;
    }
    goto b10;
  b8:;
    ov_release(t5);
  b9:;
    ov_release(cls_2);
    return 0;
  b10:;
    __builtin_unreachable();
}

/* with_hello.<locals>.deco (entry), /work/main/tests/python/class-decorators.own:12 */
static OwnWord fn_deco(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_deco_2(_x3Ccallee_x3E, _x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_gone_2[] = {
  {"/work/main/tests/python/class-decorators.own", 32, 5, "gone"},
  {"/work/main/tests/python/class-decorators.own", 33, 12, "gone"},
  {"/work/main/tests/python/class-decorators.own", 33, 12, "gone"},
};
static OwnCache caches_fn_gone_2[2];
/* gone, /work/main/tests/python/class-decorators.own:32 */
static OwnWord fn_gone_2(OwnWord cls) {
    OwnWord result;
    OwnWord cls_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_gone_2[0]);
      goto b7;
    }
    t4 = ov_copy(cls);
    cls_2 = t4;
    t5 = ov_copy(cls_2);
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[22 /* __name__ */], &caches_fn_gone_2[0])) == 0)) {
      own_error_trace(&sites_fn_gone_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t5);
    goto b6;
  b4:;
    ov_release(t5);
    if (OWN_UNLIKELY((t7 = own_call_method(words[23 /* lower */], &caches_fn_gone_2[1], (const OwnWord[]){t6}, 1)) == 0)) {
      own_error_trace(&sites_fn_gone_2[2]);
      goto b5;
    }
    goto b8;
  b5:;
    ov_release(t6);
  b6:;
    ov_release(cls_2);
  b7:;
    return 0;
  b8:;
    ov_release(t6);
    result = t7;
    ov_release(cls_2);
    return result;
}

/* trace, /work/main/tests/python/class-decorators.own:44 */
static OwnWord fn_trace_2(OwnWord f) {
    OwnWord result;
    OwnWord f_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord wrapper;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    t4 = ov_copy(f);
    t5 = own_cell_new(t4);
    f_2 = t5;
    wrapper = OWN_UNBOUND;
    t7 = ov_copy(f_2);
    t8 = own_function_new(&code_8, OWN_NONE, OWN_NONE, words[15 /* __main__ */], (const OwnWord[]){t7}, 1);
    ov_release(wrapper);
    wrapper = t8;
    t9 = ov_copy(wrapper);
    result = t9;
    ov_release(wrapper);
    ov_release(f_2);
    return result;
}

static const OwnSite sites_fn_add_2[] = {
  {"/work/main/tests/python/class-decorators.own", 54, 16, "C.add"},
};
/* C.add, /work/main/tests/python/class-decorators.own:53 */
static OwnWord fn_add_2(OwnWord self, OwnWord x, OwnWord y) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t6;
    OwnWord x_2;
    OwnWord t8;
    OwnWord y_2;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    t6 = ov_copy(self);
    self_2 = t6;
    t8 = ov_copy(x);
    x_2 = t8;
    t10 = ov_copy(y);
    y_2 = t10;
    t11 = ov_copy(x_2);
    t12 = ov_copy(y_2);
    if (OWN_UNLIKELY((t13 = own_add(t11, t12)) == 0)) {
      own_error_trace(&sites_fn_add_2[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t12);
    ov_release(t11);
    ov_release(self_2);
    ov_release(x_2);
    ov_release(y_2);
    return 0;
  b3:;
    ov_release(t11);
    ov_release(t12);
    result = t13;
    ov_release(self_2);
    ov_release(x_2);
    ov_release(y_2);
    return result;
}

/* C.s, /work/main/tests/python/class-decorators.own:58 */
static OwnWord fn_s_2(OwnWord x) {
    OwnWord result;
    OwnWord x_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(x);
    x_2 = t4;
    t5 = ov_copy(x_2);
    result = t5;
    ov_release(x_2);
    return result;
}

static const OwnSite sites_fn_deco_2[] = {
  {"/work/main/tests/python/class-decorators.own", 13, 9, "with_hello.<locals>.deco"},
};
static OwnCache caches_fn_deco_2[1];
/* with_hello.<locals>.deco, /work/main/tests/python/class-decorators.own:12 */
static OwnWord fn_deco_2(OwnWord _x3Ccallee_x3E, OwnWord cls) {
    OwnWord result;
    OwnWord t4;
    OwnWord text;
    OwnWord cls_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    t4 = own_capture(_x3Ccallee_x3E, 0);
    text = t4;
    t7 = ov_copy(cls);
    cls_2 = t7;
    t8 = ov_copy(text);
    t9 = own_function_new(&code_9, OWN_NONE, OWN_NONE, words[15 /* __main__ */], (const OwnWord[]){t8}, 1);
    t10 = ov_copy(cls_2);
    if (OWN_UNLIKELY(own_set_attr(t10, words[17 /* hello */], t9, &caches_fn_deco_2[0]))) {
      own_error_trace(&sites_fn_deco_2[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t10);
    ov_release(cls_2);
    ov_release(text);
    return 0;
  b3:;
    ov_release(t10);
    t11 = ov_copy(cls_2);
    result = t11;
    ov_release(cls_2);
    ov_release(text);
    return result;
}

/* trace.<locals>.wrapper (entry), /work/main/tests/python/class-decorators.own:45 */
static OwnWord fn_wrapper(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_wrapper_2(_x3Ccallee_x3E, _x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* with_hello.<locals>.deco.<locals>.<lambda> (entry), /work/main/tests/python/class-decorators.own:13 */
static OwnWord fn__x3Clambda_x3E(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_2(_x3Ccallee_x3E, _x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_wrapper_2[] = {
  {"/work/main/tests/python/class-decorators.own", 45, 9, "trace.<locals>.wrapper"},
  {"/work/main/tests/python/class-decorators.own", 46, 23, "trace.<locals>.wrapper"},
  {"/work/main/tests/python/class-decorators.own", 46, 9, "trace.<locals>.wrapper"},
  {"/work/main/tests/python/class-decorators.own", 47, 24, "trace.<locals>.wrapper"},
  {"/work/main/tests/python/class-decorators.own", 47, 16, "trace.<locals>.wrapper"},
  {"/work/main/tests/python/class-decorators.own", 47, 16, "trace.<locals>.wrapper"},
  {"/work/main/tests/python/class-decorators.own", 46, 23, "trace.<locals>.wrapper"},
};
static OwnCache caches_fn_wrapper_2[1];
/* trace.<locals>.wrapper, /work/main/tests/python/class-decorators.own:45 */
static OwnWord fn_wrapper_2(OwnWord _x3Ccallee_x3E, OwnWord self, OwnWord args) {
    OwnWord result;
    OwnWord t5;
    OwnWord f;
    OwnWord self_2;
    OwnWord t8;
    OwnWord args_2;
    OwnWord t10;
    OwnWord t11;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
    OwnWord t18;
    OwnWord t19;
    OwnWord t20;
    OwnWord t21;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_wrapper_2[0]);
      goto b18;
    }
    t5 = own_capture(_x3Ccallee_x3E, 0);
    f = t5;
    t8 = ov_copy(self);
    self_2 = t8;
    t10 = ov_copy(args);
    args_2 = t10;
    t11 = own_cell_get(f);
    if (t11 == OWN_UNBOUND) goto b15;
    if (OWN_UNLIKELY((t13 = own_get_attr(t11, words[22 /* __name__ */], &caches_fn_wrapper_2[0])) == 0)) {
      own_error_trace(&sites_fn_wrapper_2[1]);
      goto b16;
    }
    ov_release(t11);
    t14 = ov_copy(args_2);
    if (OWN_UNLIKELY((t15 = own_call(own_builtins[28], (const OwnWord[]){words[29 /* call */], t13, t14}, 3)) == 0)) {
      own_error_trace(&sites_fn_wrapper_2[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t14);
    ov_release(t13);
    goto b17;
  b6:;
    ov_release(t13);
    ov_release(t14);
    ov_release(t15);
    t16 = own_cell_get(f);
    if (t16 == OWN_UNBOUND) goto b12;
    t18 = own_list_new(NULL, 0);
    t19 = ov_copy(self_2);
    own_list_append(t18, t19);
    t20 = ov_copy(args_2);
    if (OWN_UNLIKELY(own_list_extend(t18, t20))) {
      own_error_trace(&sites_fn_wrapper_2[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t20);
    goto b10;
  b9:;
    ov_release(t20);
    if (OWN_UNLIKELY((t21 = own_call_spread(t16, t18, OWN_NONE)) == 0)) {
      own_error_trace(&sites_fn_wrapper_2[4]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t18);
    goto b13;
  b11:;
    ov_release(t16);
    ov_release(t18);
    result = t21;
    ov_release(self_2);
    ov_release(args_2);
    ov_release(f);
    return result;
  b12:;
    if (OWN_UNLIKELY(own_unbound_free(words[6 /* f */]))) {
      own_error_trace(&sites_fn_wrapper_2[5]);
      goto b13;
    }
    goto b14;
  b13:;
    ov_release(t16);
    goto b17;
  b14:;
    __builtin_unreachable();
  b15:;
    if (OWN_UNLIKELY(own_unbound_free(words[6 /* f */]))) {
      own_error_trace(&sites_fn_wrapper_2[6]);
      goto b16;
    }
    goto b19;
  b16:;
    ov_release(t11);
  b17:;
    ov_release(self_2);
    ov_release(args_2);
    ov_release(f);
  b18:;
    return 0;
  b19:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_2[] = {
  {"/work/main/tests/python/class-decorators.own", 13, 21, "with_hello.<locals>.deco.<locals>.<lambda>"},
  {"/work/main/tests/python/class-decorators.own", 13, 34, "with_hello.<locals>.deco.<locals>.<lambda>"},
  {"/work/main/tests/python/class-decorators.own", 13, 52, "with_hello.<locals>.deco.<locals>.<lambda>"},
  {"/work/main/tests/python/class-decorators.own", 13, 52, "with_hello.<locals>.deco.<locals>.<lambda>"},
  {"/work/main/tests/python/class-decorators.own", 13, 34, "with_hello.<locals>.deco.<locals>.<lambda>"},
  {"/work/main/tests/python/class-decorators.own", 13, 34, "with_hello.<locals>.deco.<locals>.<lambda>"},
};
static OwnCache caches_fn__x3Clambda_x3E_2[1];
/* with_hello.<locals>.deco.<locals>.<lambda>, /work/main/tests/python/class-decorators.own:13 */
static OwnWord fn__x3Clambda_x3E_2(OwnWord _x3Ccallee_x3E, OwnWord self) {
    OwnWord result;
    OwnWord t4;
    OwnWord text;
    OwnWord self_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_2[0]);
      goto b15;
    }
    t4 = own_capture(_x3Ccallee_x3E, 0);
    text = t4;
    t7 = ov_copy(self);
    self_2 = t7;
    t8 = own_cell_get(text);
    if (t8 == OWN_UNBOUND) goto b12;
    if (OWN_UNLIKELY((t10 = own_add(t8, words[30 /*  from  */])) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_2[1]);
      goto b13;
    }
    ov_release(t8);
    t11 = ov_copy(self_2);
    if (OWN_UNLIKELY((t12 = own_call(own_classes[2], (const OwnWord[]){t11}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_2[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t11);
    goto b10;
  b6:;
    ov_release(t11);
    if (OWN_UNLIKELY((t13 = own_get_attr(t12, words[22 /* __name__ */], &caches_fn__x3Clambda_x3E_2[0])) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_2[3]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t12);
    goto b10;
  b8:;
    ov_release(t12);
    if (OWN_UNLIKELY((t14 = own_add(t10, t13)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_2[4]);
      goto b9;
    }
    goto b11;
  b9:;
    ov_release(t13);
  b10:;
    ov_release(t10);
    goto b14;
  b11:;
    ov_release(t10);
    ov_release(t13);
    result = t14;
    ov_release(self_2);
    ov_release(text);
    return result;
  b12:;
    if (OWN_UNLIKELY(own_unbound_free(words[3 /* text */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_2[5]);
      goto b13;
    }
    goto b16;
  b13:;
    ov_release(t8);
  b14:;
    ov_release(self_2);
    ov_release(text);
  b15:;
    return 0;
  b16:;
    __builtin_unreachable();
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
