/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn_call(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn_init_2(OwnWord, OwnWord *);
static OwnWord fn_call_2(OwnWord, OwnWord *);
static OwnWord fn_fib(OwnWord, OwnWord *);
static OwnWord fn_init_3(OwnWord, OwnWord);
static OwnWord fn_call_3(OwnWord, OwnWord, OwnWord, OwnWord, OwnWord);
static OwnWord fn__x3Clambda_x3E_2(void);
static OwnWord fn_init_4(OwnWord, OwnWord);
static OwnWord fn_call_4(OwnWord, OwnWord);
static OwnWord fn_fib_2(OwnWord);

static const OwnWord items_17[] = {OWN_CONST_REF(5)};
static const OwnWord items_19[] = {OWN_CONST_REF(7), OWN_CONST_REF(18)};
static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 1, "n"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 14, "Adder.__init__"},
  {OWN_CONST_STR, 1, "x"},
  {OWN_CONST_STR, 4, "rest"},
  {OWN_CONST_STR, 5, "scale"},
  {OWN_CONST_STR, 2, "kw"},
  {OWN_CONST_STR, 8, "__call__"},
  {OWN_CONST_STR, 14, "Adder.__call__"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 1, "f"},
  {OWN_CONST_STR, 13, "Memo.__init__"},
  {OWN_CONST_STR, 13, "Memo.__call__"},
  {OWN_CONST_STR, 3, "fib"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_TUPLE, 1, items_17},
  {OWN_CONST_STR, 5, "other"},
  {OWN_CONST_TUPLE, 2, items_19},
  {OWN_CONST_STR, 1, "o"},
  {OWN_CONST_STR, 4, "seen"},
  {OWN_CONST_STR, 8, "not used"},
  {OWN_CONST_STR, 5, "Adder"},
  {OWN_CONST_STR, 5, "Plain"},
  {OWN_CONST_STR, 4, "Memo"},
};
static OwnWord words[26];
static const OwnProgram program = {constants, words, 26};

static OwnWord global_1_Adder = OWN_UNBOUND;
static OwnWord global_2_a = OWN_UNBOUND;
static OwnWord global_3_e = OWN_UNBOUND;
static OwnWord global_4_Plain = OWN_UNBOUND;
static OwnWord global_5_p = OWN_UNBOUND;
static OwnWord global_6_Memo = OWN_UNBOUND;
static OwnWord global_7_fib = OWN_UNBOUND;
static OwnWord global_8__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2};
static const OwnSite site_1 = {"/work/main/tests/python/class-call.own", 4, 9, "Adder.__init__"};
static const OwnCode code_1 = {fn_init, &site_1, names_1, 3, 4, 0, 0, 2, 0, 0, 0};
static const uint32_t names_2[] = {1, 5, 6, 7, 8};
static const OwnSite site_2 = {"/work/main/tests/python/class-call.own", 7, 9, "Adder.__call__"};
static const OwnCode code_2 = {fn_call, &site_2, names_2, 9, 10, 0, 0, 2, 1, OWN_CODE_STAR | OWN_CODE_STARSTAR, 0};
static const OwnSite site_3 = {"/work/main/tests/python/class-call.own", 24, 14, "<lambda>"};
static const OwnCode code_3 = {fn__x3Clambda_x3E, &site_3, 0, 11, 11, 0, 0, 0, 0, 0, 0};
static const uint32_t names_4[] = {1, 12};
static const OwnSite site_4 = {"/work/main/tests/python/class-call.own", 32, 9, "Memo.__init__"};
static const OwnCode code_4 = {fn_init_2, &site_4, names_4, 3, 13, 0, 0, 2, 0, 0, 0};
static const uint32_t names_5[] = {1, 2};
static const OwnSite site_5 = {"/work/main/tests/python/class-call.own", 36, 9, "Memo.__call__"};
static const OwnCode code_5 = {fn_call_2, &site_5, names_5, 9, 14, 0, 0, 2, 0, 0, 0};
static const uint32_t names_6[] = {2};
static const OwnSite site_6 = {"/work/main/tests/python/class-call.own", 43, 5, "fib"};
static const OwnCode code_6 = {fn_fib, &site_6, names_6, 15, 15, 0, 0, 1, 0, 0, 0};
static const uint32_t slots_1[] = {2};
static const OwnClassCode class_1 = {23, 23, 0, 1, slots_1};
static const OwnClassCode class_2 = {24, 24, 0, 0, 0};
static const uint32_t slots_3[] = {12, 21};
static const OwnClassCode class_3 = {25, 25, 0, 2, slots_3};

/* <start>, /work/main/tests/python/class-call.own:3 */
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
    if (OWN_UNLIKELY((t2 = fn__x3Cmodule_x3E()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    ov_release(t2);
    if (!own_wants_teardown()) goto b5;
    t5 = global_1_Adder;
    global_1_Adder = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_a;
    global_2_a = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_Plain;
    global_4_Plain = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_p;
    global_5_p = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_Memo;
    global_6_Memo = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7_fib;
    global_7_fib = OWN_UNBOUND;
    ov_release(t17);
    t19 = global_8__x3Cmodule_x3E;
    global_8__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t19);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-call.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-call.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-call.own", 7, 9, "<module>"},
  {"/work/main/tests/python/class-call.own", 7, 9, "<module>"},
  {"/work/main/tests/python/class-call.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-call.own", 11, 5, "<module>"},
  {"/work/main/tests/python/class-call.own", 12, 7, "<module>"},
  {"/work/main/tests/python/class-call.own", 12, 13, "<module>"},
  {"/work/main/tests/python/class-call.own", 12, 25, "<module>"},
  {"/work/main/tests/python/class-call.own", 12, 33, "<module>"},
  {"/work/main/tests/python/class-call.own", 12, 59, "<module>"},
  {"/work/main/tests/python/class-call.own", 12, 72, "<module>"},
  {"/work/main/tests/python/class-call.own", 12, 94, "<module>"},
  {"/work/main/tests/python/class-call.own", 12, 89, "<module>"},
  {"/work/main/tests/python/class-call.own", 12, 1, "<module>"},
  {"/work/main/tests/python/class-call.own", 14, 5, "<module>"},
  {"/work/main/tests/python/class-call.own", 15, 8, "<module>"},
  {"/work/main/tests/python/class-call.own", 15, 1, "<module>"},
  {"/work/main/tests/python/class-call.own", 16, 5, "<module>"},
  {"/work/main/tests/python/class-call.own", 19, 1, "<module>"},
  {"/work/main/tests/python/class-call.own", 19, 1, "<module>"},
  {"/work/main/tests/python/class-call.own", 23, 5, "<module>"},
  {"/work/main/tests/python/class-call.own", 24, 1, "<module>"},
  {"/work/main/tests/python/class-call.own", 26, 5, "<module>"},
  {"/work/main/tests/python/class-call.own", 27, 8, "<module>"},
  {"/work/main/tests/python/class-call.own", 27, 1, "<module>"},
  {"/work/main/tests/python/class-call.own", 28, 5, "<module>"},
  {"/work/main/tests/python/class-call.own", 31, 1, "<module>"},
  {"/work/main/tests/python/class-call.own", 32, 9, "<module>"},
  {"/work/main/tests/python/class-call.own", 36, 9, "<module>"},
  {"/work/main/tests/python/class-call.own", 31, 1, "<module>"},
  {"/work/main/tests/python/class-call.own", 42, 1, "<module>"},
  {"/work/main/tests/python/class-call.own", 47, 7, "<module>"},
  {"/work/main/tests/python/class-call.own", 47, 20, "<module>"},
  {"/work/main/tests/python/class-call.own", 47, 16, "<module>"},
  {"/work/main/tests/python/class-call.own", 47, 1, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[2];
/* <module>, /work/main/tests/python/class-call.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t15;
    OwnWord t16;
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
    bool t37;
    OwnWord t38;
    OwnWord t40;
    OwnWord t41;
    OwnWord t42;
    OwnWord t43;
    OwnWord t44;
    OwnWord t45;
    OwnWord t46;
    OwnWord t48;
    OwnWord t49;
    OwnWord t50;
    OwnWord t52;
    OwnWord t53;
    OwnWord t54;
    OwnWord t55;
    OwnWord t56;
    OwnWord t57;
    OwnWord t58;
    bool t59;
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
    OwnWord t71;
    OwnWord t72;
    OwnWord t73;
    OwnWord t74;
    OwnWord t76;
    OwnWord t77;
    OwnWord t78;
    OwnWord t79;
    OwnWord t80;
    OwnWord t81;
    OwnWord t82;
    if (global_8__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_8__x3Cmodule_x3E = OWN_TRUE;
    t4 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t5 = own_class_new(&class_1, t4, words[16 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b78;
    }
    t6 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[3 /* __init__ */], t6))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b8;
    }
    t7 = ov_copy(words[7 /* scale */]);
    if (OWN_UNLIKELY((t8 = own_dict_new((const OwnWord[]){t7, ov_small(INT64_C(1))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b8;
    }
    t9 = own_function_new(&code_2, OWN_NONE, t8, words[16 /* __main__ */], NULL, 0);
    ov_release(t8);
    if (OWN_UNLIKELY(own_class_set(t5, words[9 /* __call__ */], t9))) {
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
    goto b78;
  b9:;
    t11 = global_1_Adder;
    global_1_Adder = t5;
    ov_release(t11);
    t12 = ov_copy(global_1_Adder);
    if (OWN_UNLIKELY((t13 = own_call(t12, (const OwnWord[]){ov_small(INT64_C(10))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t12);
    goto b78;
  b11:;
    ov_release(t12);
    t15 = global_2_a;
    global_2_a = t13;
    ov_release(t15);
    t16 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t17 = own_call(t16, (const OwnWord[]){ov_small(INT64_C(1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b12;
    }
    goto b13;
  b12:;
    ov_release(t16);
    goto b78;
  b13:;
    ov_release(t16);
    t18 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t19 = own_call(t18, (const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(2)), ov_small(INT64_C(3))}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b14;
    }
    goto b15;
  b14:;
    ov_release(t18);
    goto b34;
  b15:;
    ov_release(t18);
    t20 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t21 = own_call_names(t20, words[17], (const OwnWord[]){ov_small(INT64_C(5))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b16;
    }
    goto b17;
  b16:;
    ov_release(t20);
    goto b33;
  b17:;
    ov_release(t20);
    t22 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t23 = own_call_names(t22, words[19], (const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(2)), words[20 /* o */]}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b18;
    }
    goto b19;
  b18:;
    ov_release(t22);
    goto b32;
  b19:;
    ov_release(t22);
    t24 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t25 = own_call(own_builtins[5], (const OwnWord[]){t24}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b20;
    }
    goto b21;
  b20:;
    ov_release(t24);
    goto b31;
  b21:;
    ov_release(t24);
    t26 = ov_copy(global_1_Adder);
    if (OWN_UNLIKELY((t27 = own_call(own_builtins[5], (const OwnWord[]){t26}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b22;
    }
    goto b23;
  b22:;
    ov_release(t26);
    goto b30;
  b23:;
    ov_release(t26);
    t28 = ov_copy(global_2_a);
    t29 = own_list_new((const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 2);
    if (OWN_UNLIKELY((t30 = own_call(own_classes[20], (const OwnWord[]){t28, t29}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b24;
    }
    goto b25;
  b24:;
    ov_release(t29);
    ov_release(t28);
    goto b29;
  b25:;
    ov_release(t28);
    ov_release(t29);
    if (OWN_UNLIKELY((t31 = own_call(own_classes[7], (const OwnWord[]){t30}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b26;
    }
    goto b27;
  b26:;
    ov_release(t30);
    goto b29;
  b27:;
    ov_release(t30);
    if (OWN_UNLIKELY((t32 = own_call(own_builtins[28], (const OwnWord[]){t17, t19, t21, t23, t25, t27, t31}, 7)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b28;
    }
    goto b35;
  b28:;
    ov_release(t31);
  b29:;
    ov_release(t27);
  b30:;
    ov_release(t25);
  b31:;
    ov_release(t23);
  b32:;
    ov_release(t21);
  b33:;
    ov_release(t19);
  b34:;
    ov_release(t17);
    goto b78;
  b35:;
    ov_release(t17);
    ov_release(t19);
    ov_release(t21);
    ov_release(t23);
    ov_release(t25);
    ov_release(t27);
    ov_release(t31);
    ov_release(t32);
    t33 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t34 = own_call(t33, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b36;
    }
    goto b44;
  b36:;
    ov_release(t33);
    t35 = own_error_take_object();
    t36 = own_handled_enter(t35);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_exception_is(t35, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b42;
    }
    t37 = own_1 != 0;
    }
    if (t37) goto b40;
    own_error_raise_object(t35, &sites_fn__x3Cmodule_x3E[17]);
    own_handled_leave(t36);
    ov_release(t36);
    goto b78;
  b40:;
    t38 = ov_copy(t35);
    t40 = global_3_e;
    global_3_e = t38;
    ov_release(t40);
    t41 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t42 = own_call(own_builtins[28], (const OwnWord[]){t41}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b41;
    }
    goto b43;
  b41:;
    ov_release(t41);
    t43 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t43);
  b42:;
    own_handled_leave(t36);
    ov_release(t36);
    ov_release(t35);
    goto b78;
  b43:;
    ov_release(t41);
    ov_release(t42);
    t44 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t44);
    own_handled_leave(t36);
    ov_release(t36);
    ov_release(t35);
    goto b45;
  b44:;
    ov_release(t33);
    ov_release(t34);
  b45:;
    t45 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t46 = own_class_new(&class_2, t45, words[16 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b78;
    }
    if (OWN_UNLIKELY(own_class_done(t46))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b47;
    }
    goto b48;
  b47:;
    ov_release(t46);
    goto b78;
  b48:;
    t48 = global_4_Plain;
    global_4_Plain = t46;
    ov_release(t48);
    t49 = ov_copy(global_4_Plain);
    if (OWN_UNLIKELY((t50 = own_call(t49, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b49;
    }
    goto b50;
  b49:;
    ov_release(t49);
    goto b78;
  b50:;
    ov_release(t49);
    t52 = global_5_p;
    global_5_p = t50;
    ov_release(t52);
    t53 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    t54 = ov_copy(global_5_p);
    if (OWN_UNLIKELY(own_set_attr(t54, words[9 /* __call__ */], t53, &caches_fn__x3Cmodule_x3E[0]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b51;
    }
    goto b52;
  b51:;
    ov_release(t54);
    goto b78;
  b52:;
    ov_release(t54);
    t55 = ov_copy(global_5_p);
    if (OWN_UNLIKELY((t56 = own_call(t55, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b53;
    }
    goto b61;
  b53:;
    ov_release(t55);
    t57 = own_error_take_object();
    t58 = own_handled_enter(t57);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_exception_is(t57, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b59;
    }
    t59 = own_2 != 0;
    }
    if (t59) goto b57;
    own_error_raise_object(t57, &sites_fn__x3Cmodule_x3E[25]);
    own_handled_leave(t58);
    ov_release(t58);
    goto b78;
  b57:;
    t60 = ov_copy(t57);
    t61 = global_3_e;
    global_3_e = t60;
    ov_release(t61);
    t62 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t63 = own_call(own_builtins[28], (const OwnWord[]){t62}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b58;
    }
    goto b60;
  b58:;
    ov_release(t62);
    t64 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t64);
  b59:;
    own_handled_leave(t58);
    ov_release(t58);
    ov_release(t57);
    goto b78;
  b60:;
    ov_release(t62);
    ov_release(t63);
    t65 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t65);
    own_handled_leave(t58);
    ov_release(t58);
    ov_release(t57);
    goto b62;
  b61:;
    ov_release(t55);
    ov_release(t56);
  b62:;
    t66 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t67 = own_class_new(&class_3, t66, words[16 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b78;
    }
    t68 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t67, words[3 /* __init__ */], t68))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b66;
    }
    t69 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t67, words[9 /* __call__ */], t69))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b66;
    }
    if (OWN_UNLIKELY(own_class_done(t67))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b66;
    }
    goto b67;
  b66:;
    ov_release(t67);
    goto b78;
  b67:;
    t71 = global_6_Memo;
    global_6_Memo = t67;
    ov_release(t71);
    t72 = ov_copy(global_6_Memo);
    t73 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t74 = own_call(t72, (const OwnWord[]){t73}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b68;
    }
    goto b69;
  b68:;
    ov_release(t73);
    ov_release(t72);
    goto b78;
  b69:;
    t76 = global_7_fib;
    global_7_fib = t74;
    ov_release(t76);
    ov_release(t72);
    ov_release(t73);
    t77 = ov_copy(global_7_fib);
    if (OWN_UNLIKELY((t78 = own_call(t77, (const OwnWord[]){ov_small(INT64_C(80))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b70;
    }
    goto b71;
  b70:;
    ov_release(t77);
    goto b78;
  b71:;
    ov_release(t77);
    t79 = ov_copy(global_7_fib);
    if (OWN_UNLIKELY((t80 = own_get_attr(t79, words[21 /* seen */], &caches_fn__x3Cmodule_x3E[1])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b72;
    }
    goto b73;
  b72:;
    ov_release(t79);
    goto b77;
  b73:;
    ov_release(t79);
    if (OWN_UNLIKELY((t81 = own_call(own_builtins[20], (const OwnWord[]){t80}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b74;
    }
    goto b75;
  b74:;
    ov_release(t80);
    goto b77;
  b75:;
    ov_release(t80);
    if (OWN_UNLIKELY((t82 = own_call(own_builtins[28], (const OwnWord[]){t78, t81}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b76;
    }
    goto b79;
  b76:;
    ov_release(t81);
  b77:;
    ov_release(t78);
  b78:;
    return 0;
  b79:;
    ov_release(t78);
    ov_release(t81);
    ov_release(t82);
    result = OWN_NONE;
    return result;
}

/* Adder.__init__ (entry), /work/main/tests/python/class-call.own:4 */
static OwnWord fn_init(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_init_3(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Adder.__call__ (entry), /work/main/tests/python/class-call.own:7 */
static OwnWord fn_call(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    int64_t t6;
    int64_t t7;
    int64_t t8;
    t4 = 0;
    t5 = 1;
    t6 = 2;
    t7 = 3;
    t8 = 4;
    if (OWN_UNLIKELY((result = fn_call_3(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5], _x3Carguments_x3E[t6], _x3Carguments_x3E[t7], _x3Carguments_x3E[t8])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-call.own:24 */
static OwnWord fn__x3Clambda_x3E(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_2()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Memo.__init__ (entry), /work/main/tests/python/class-call.own:32 */
static OwnWord fn_init_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_init_4(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Memo.__call__ (entry), /work/main/tests/python/class-call.own:36 */
static OwnWord fn_call_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_call_4(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* fib (entry), /work/main/tests/python/class-call.own:43 */
static OwnWord fn_fib(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_fib_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_init_3[] = {
  {"/work/main/tests/python/class-call.own", 5, 9, "Adder.__init__"},
};
static OwnCache caches_fn_init_3[1];
/* Adder.__init__, /work/main/tests/python/class-call.own:4 */
static OwnWord fn_init_3(OwnWord self, OwnWord n) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord n_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(n);
    n_2 = t7;
    t8 = ov_copy(n_2);
    t9 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t9, words[2 /* n */], t8, &caches_fn_init_3[0]))) {
      own_error_trace(&sites_fn_init_3[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t9);
    ov_release(self_2);
    ov_release(n_2);
    return 0;
  b3:;
    ov_release(t9);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(n_2);
    return result;
}

static const OwnSite sites_fn_call_3[] = {
  {"/work/main/tests/python/class-call.own", 8, 17, "Adder.__call__"},
  {"/work/main/tests/python/class-call.own", 8, 17, "Adder.__call__"},
  {"/work/main/tests/python/class-call.own", 8, 16, "Adder.__call__"},
};
static OwnCache caches_fn_call_3[1];
/* Adder.__call__, /work/main/tests/python/class-call.own:7 */
static OwnWord fn_call_3(OwnWord self, OwnWord x, OwnWord rest, OwnWord scale, OwnWord kw) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t8;
    OwnWord x_2;
    OwnWord t10;
    OwnWord rest_2;
    OwnWord t12;
    OwnWord scale_2;
    OwnWord t14;
    OwnWord kw_2;
    OwnWord t16;
    OwnWord t17;
    OwnWord t18;
    OwnWord t19;
    OwnWord t20;
    OwnWord t21;
    OwnWord t22;
    OwnWord t23;
    OwnWord t24;
    OwnWord t25;
    t8 = ov_copy(self);
    self_2 = t8;
    t10 = ov_copy(x);
    x_2 = t10;
    t12 = ov_copy(rest);
    rest_2 = t12;
    t14 = ov_copy(scale);
    scale_2 = t14;
    t16 = ov_copy(kw);
    kw_2 = t16;
    t17 = ov_copy(self_2);
    if (OWN_UNLIKELY((t18 = own_get_attr(t17, words[2 /* n */], &caches_fn_call_3[0])) == 0)) {
      own_error_trace(&sites_fn_call_3[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t17);
    goto b7;
  b3:;
    ov_release(t17);
    t19 = ov_copy(x_2);
    if (OWN_UNLIKELY((t20 = own_add(t18, t19)) == 0)) {
      own_error_trace(&sites_fn_call_3[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t19);
    ov_release(t18);
    goto b7;
  b5:;
    ov_release(t18);
    ov_release(t19);
    t21 = ov_copy(scale_2);
    if (OWN_UNLIKELY((t22 = own_mul(t20, t21)) == 0)) {
      own_error_trace(&sites_fn_call_3[2]);
      goto b6;
    }
    goto b8;
  b6:;
    ov_release(t21);
    ov_release(t20);
  b7:;
    ov_release(self_2);
    ov_release(x_2);
    ov_release(rest_2);
    ov_release(scale_2);
    ov_release(kw_2);
    return 0;
  b8:;
    ov_release(t20);
    ov_release(t21);
    t23 = ov_copy(rest_2);
    t24 = ov_copy(kw_2);
    t25 = own_tuple_new((const OwnWord[]){t22, t23, t24}, 3);
    result = t25;
    ov_release(self_2);
    ov_release(x_2);
    ov_release(rest_2);
    ov_release(scale_2);
    ov_release(kw_2);
    return result;
}

/* <lambda>, /work/main/tests/python/class-call.own:24 */
static OwnWord fn__x3Clambda_x3E_2(void) {
    OwnWord result;
    OwnWord t2;
    t2 = ov_copy(words[22 /* not used */]);
    result = t2;
    return result;
}

static const OwnSite sites_fn_init_4[] = {
  {"/work/main/tests/python/class-call.own", 33, 9, "Memo.__init__"},
  {"/work/main/tests/python/class-call.own", 34, 21, "Memo.__init__"},
  {"/work/main/tests/python/class-call.own", 34, 9, "Memo.__init__"},
};
static OwnCache caches_fn_init_4[2];
/* Memo.__init__, /work/main/tests/python/class-call.own:32 */
static OwnWord fn_init_4(OwnWord self, OwnWord f) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord f_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(f);
    f_2 = t7;
    t8 = ov_copy(f_2);
    t9 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t9, words[12 /* f */], t8, &caches_fn_init_4[0]))) {
      own_error_trace(&sites_fn_init_4[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t9);
    goto b6;
  b3:;
    ov_release(t9);
    if (OWN_UNLIKELY((t10 = own_dict_new(NULL, 0)) == 0)) {
      own_error_trace(&sites_fn_init_4[1]);
      goto b6;
    }
    t11 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t11, words[21 /* seen */], t10, &caches_fn_init_4[1]))) {
      own_error_trace(&sites_fn_init_4[2]);
      goto b5;
    }
    goto b7;
  b5:;
    ov_release(t11);
  b6:;
    ov_release(self_2);
    ov_release(f_2);
    return 0;
  b7:;
    ov_release(t11);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(f_2);
    return result;
}

static const OwnSite sites_fn_call_4[] = {
  {"/work/main/tests/python/class-call.own", 36, 9, "Memo.__call__"},
  {"/work/main/tests/python/class-call.own", 37, 21, "Memo.__call__"},
  {"/work/main/tests/python/class-call.own", 37, 12, "Memo.__call__"},
  {"/work/main/tests/python/class-call.own", 38, 28, "Memo.__call__"},
  {"/work/main/tests/python/class-call.own", 38, 13, "Memo.__call__"},
  {"/work/main/tests/python/class-call.own", 38, 13, "Memo.__call__"},
  {"/work/main/tests/python/class-call.own", 39, 16, "Memo.__call__"},
  {"/work/main/tests/python/class-call.own", 39, 16, "Memo.__call__"},
};
static OwnCache caches_fn_call_4[4];
/* Memo.__call__, /work/main/tests/python/class-call.own:36 */
static OwnWord fn_call_4(OwnWord self, OwnWord n) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord n_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    bool t11;
    bool t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
    OwnWord t17;
    OwnWord t18;
    OwnWord t19;
    OwnWord t20;
    OwnWord t21;
    OwnWord t22;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_call_4[0]);
      goto b20;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(n);
    n_2 = t7;
    t8 = ov_copy(n_2);
    t9 = ov_copy(self_2);
    if (OWN_UNLIKELY((t10 = own_get_attr(t9, words[21 /* seen */], &caches_fn_call_4[0])) == 0)) {
      own_error_trace(&sites_fn_call_4[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t9);
    goto b6;
  b4:;
    ov_release(t9);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_contains(t10, t8)) < 0)) {
      own_error_trace(&sites_fn_call_4[2]);
      goto b5;
    }
    t11 = own_1 != 0;
    }
    goto b7;
  b5:;
    ov_release(t10);
  b6:;
    ov_release(t8);
    goto b19;
  b7:;
    t12 = !t11;
    ov_release(t8);
    ov_release(t10);
    if (!t12) goto b15;
    t13 = ov_copy(self_2);
    t14 = ov_copy(n_2);
    if (OWN_UNLIKELY((t15 = own_call_method(words[12 /* f */], &caches_fn_call_4[1], (const OwnWord[]){t13, t14}, 2)) == 0)) {
      own_error_trace(&sites_fn_call_4[3]);
      goto b9;
    }
    goto b10;
  b9:;
    ov_release(t14);
    ov_release(t13);
    goto b19;
  b10:;
    ov_release(t13);
    ov_release(t14);
    t16 = ov_copy(self_2);
    if (OWN_UNLIKELY((t17 = own_get_attr(t16, words[21 /* seen */], &caches_fn_call_4[2])) == 0)) {
      own_error_trace(&sites_fn_call_4[4]);
      goto b11;
    }
    goto b12;
  b11:;
    ov_release(t16);
    ov_release(t15);
    goto b19;
  b12:;
    ov_release(t16);
    t18 = ov_copy(n_2);
    if (OWN_UNLIKELY(own_set_item(t17, t18, t15))) {
      own_error_trace(&sites_fn_call_4[5]);
      goto b13;
    }
    goto b14;
  b13:;
    ov_release(t18);
    ov_release(t17);
    goto b19;
  b14:;
    ov_release(t17);
    ov_release(t18);
  b15:;
    t19 = ov_copy(self_2);
    if (OWN_UNLIKELY((t20 = own_get_attr(t19, words[21 /* seen */], &caches_fn_call_4[3])) == 0)) {
      own_error_trace(&sites_fn_call_4[6]);
      goto b16;
    }
    goto b17;
  b16:;
    ov_release(t19);
    goto b19;
  b17:;
    ov_release(t19);
    t21 = ov_copy(n_2);
    if (OWN_UNLIKELY((t22 = own_get_item(t20, t21)) == 0)) {
      own_error_trace(&sites_fn_call_4[7]);
      goto b18;
    }
    goto b21;
  b18:;
    ov_release(t21);
    ov_release(t20);
  b19:;
    ov_release(self_2);
    ov_release(n_2);
  b20:;
    return 0;
  b21:;
    ov_release(t20);
    ov_release(t21);
    result = t22;
    ov_release(self_2);
    ov_release(n_2);
    return result;
}

static const OwnSite sites_fn_fib_2[] = {
  {"/work/main/tests/python/class-call.own", 43, 5, "fib"},
  {"/work/main/tests/python/class-call.own", 44, 17, "fib"},
  {"/work/main/tests/python/class-call.own", 44, 17, "fib"},
  {"/work/main/tests/python/class-call.own", 44, 32, "fib"},
  {"/work/main/tests/python/class-call.own", 44, 28, "fib"},
  {"/work/main/tests/python/class-call.own", 44, 45, "fib"},
  {"/work/main/tests/python/class-call.own", 44, 41, "fib"},
  {"/work/main/tests/python/class-call.own", 44, 28, "fib"},
  {"/work/main/tests/python/class-call.own", 44, 41, "fib"},
  {"/work/main/tests/python/class-call.own", 44, 28, "fib"},
};
/* fib, /work/main/tests/python/class-call.own:43 */
static OwnWord fn_fib_2(OwnWord n) {
    OwnWord result;
    OwnWord n_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    bool t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
    OwnWord t17;
    OwnWord t19;
    OwnWord t20;
    OwnWord t21;
    OwnWord t22;
    OwnWord t23;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_fib_2[0]);
      goto b27;
    }
    t4 = ov_copy(n);
    n_2 = t4;
    t6 = ov_copy(n_2);
    if (OWN_UNLIKELY((t7 = own_lt(t6, ov_small(INT64_C(2)))) == 0)) {
      own_error_trace(&sites_fn_fib_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t6);
    goto b26;
  b4:;
    ov_release(t6);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_truth(t7)) < 0)) {
      own_error_trace(&sites_fn_fib_2[2]);
      goto b5;
    }
    t8 = own_1 != 0;
    }
    goto b6;
  b5:;
    ov_release(t7);
    goto b26;
  b6:;
    ov_release(t7);
    if (t8) goto b29;
    if (global_7_fib == OWN_UNBOUND) goto b25;
    t13 = ov_copy(global_7_fib);
    t10 = t13;
    t14 = ov_copy(n_2);
    if (OWN_UNLIKELY((t15 = own_sub(t14, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn_fib_2[3]);
      goto b9;
    }
    goto b10;
  b9:;
    ov_release(t14);
    goto b12;
  b10:;
    ov_release(t14);
    if (OWN_UNLIKELY((t16 = own_call(t10, (const OwnWord[]){t15}, 1)) == 0)) {
      own_error_trace(&sites_fn_fib_2[4]);
      goto b11;
    }
    goto b13;
  b11:;
    ov_release(t15);
  b12:;
    ov_release(t10);
    goto b26;
  b13:;
    ov_release(t10);
    ov_release(t15);
    if (global_7_fib == OWN_UNBOUND) goto b22;
    t19 = ov_copy(global_7_fib);
    t17 = t19;
    t20 = ov_copy(n_2);
    if (OWN_UNLIKELY((t21 = own_sub(t20, ov_small(INT64_C(2)))) == 0)) {
      own_error_trace(&sites_fn_fib_2[5]);
      goto b15;
    }
    goto b16;
  b15:;
    ov_release(t20);
    goto b18;
  b16:;
    ov_release(t20);
    if (OWN_UNLIKELY((t22 = own_call(t17, (const OwnWord[]){t21}, 1)) == 0)) {
      own_error_trace(&sites_fn_fib_2[6]);
      goto b17;
    }
    goto b19;
  b17:;
    ov_release(t21);
  b18:;
    ov_release(t17);
    goto b23;
  b19:;
    ov_release(t17);
    ov_release(t21);
    if (OWN_UNLIKELY((t23 = own_add(t16, t22)) == 0)) {
      own_error_trace(&sites_fn_fib_2[7]);
      goto b20;
    }
    goto b21;
  b20:;
    ov_release(t22);
    goto b23;
  b21:;
    ov_release(t16);
    ov_release(t22);
    t5 = t23;
    goto b30;
  b22:;
    if (OWN_UNLIKELY(own_unbound_global(words[15 /* fib */]))) {
      own_error_trace(&sites_fn_fib_2[8]);
      goto b23;
    }
    goto b24;
  b23:;
    ov_release(t16);
    goto b26;
  b24:;
    __builtin_unreachable();
  b25:;
    if (OWN_UNLIKELY(own_unbound_global(words[15 /* fib */]))) {
      own_error_trace(&sites_fn_fib_2[9]);
      goto b26;
    }
    goto b28;
  b26:;
    ov_release(n_2);
  b27:;
    return 0;
  b28:;
    __builtin_unreachable();
  b29:;
    t9 = ov_copy(n_2);
    t5 = t9;
  b30:;
    result = t5;
    ov_release(n_2);
    return result;
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
