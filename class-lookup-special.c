/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_len(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_2(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_3(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_4(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_5(OwnWord, OwnWord *);
static OwnWord fn_len_2(OwnWord);
static OwnWord fn__x3Clambda_x3E_6(void);
static OwnWord fn__x3Clambda_x3E_7(void);
static OwnWord fn__x3Clambda_x3E_8(OwnWord);
static OwnWord fn__x3Clambda_x3E_9(OwnWord, OwnWord);
static OwnWord fn__x3Clambda_x3E_10(OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 7, "__len__"},
  {OWN_CONST_STR, 9, "A.__len__"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 1, "o"},
  {OWN_CONST_STR, 10, "B.<lambda>"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 7, "__str__"},
  {OWN_CONST_STR, 8, "instance"},
  {OWN_CONST_STR, 7, "__add__"},
  {OWN_CONST_STR, 8, "__bool__"},
  {OWN_CONST_STR, 1, "a"},
  {OWN_CONST_STR, 12, "__contains__"},
  {OWN_CONST_STR, 6, "__eq__"},
  {OWN_CONST_STR, 8, "__repr__"},
  {OWN_CONST_STR, 11, "__getitem__"},
  {OWN_CONST_STR, 7, "__neg__"},
  {OWN_CONST_STR, 6, "added "},
  {OWN_CONST_STR, 1, "A"},
  {OWN_CONST_STR, 1, "B"},
};
static OwnWord words[21];
static const OwnProgram program = {constants, words, 21};

static OwnWord global_1_A = OWN_UNBOUND;
static OwnWord global_2_a = OWN_UNBOUND;
static OwnWord global_3_e = OWN_UNBOUND;
static OwnWord global_4_B = OWN_UNBOUND;
static OwnWord global_5__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1};
static const OwnSite site_1 = {"/work/main/tests/python/class-lookup-special.own", 4, 9, "A.__len__"};
static const OwnCode code_1 = {fn_len, &site_1, names_1, 2, 3, 0, 0, 1, 0, 0, 0};
static const OwnSite site_2 = {"/work/main/tests/python/class-lookup-special.own", 9, 13, "<lambda>"};
static const OwnCode code_2 = {fn__x3Clambda_x3E, &site_2, 0, 4, 4, 0, 0, 0, 0, 0, 0};
static const OwnSite site_3 = {"/work/main/tests/python/class-lookup-special.own", 10, 13, "<lambda>"};
static const OwnCode code_3 = {fn__x3Clambda_x3E_2, &site_3, 0, 4, 4, 0, 0, 0, 0, 0, 0};
static const uint32_t names_4[] = {1};
static const OwnSite site_4 = {"/work/main/tests/python/class-lookup-special.own", 12, 13, "<lambda>"};
static const OwnCode code_4 = {fn__x3Clambda_x3E_3, &site_4, names_4, 4, 4, 0, 0, 1, 0, 0, 0};
static const uint32_t names_5[] = {1, 5};
static const OwnSite site_5 = {"/work/main/tests/python/class-lookup-special.own", 14, 13, "<lambda>"};
static const OwnCode code_5 = {fn__x3Clambda_x3E_4, &site_5, names_5, 4, 4, 0, 0, 2, 0, 0, 0};
static const uint32_t names_6[] = {1};
static const OwnSite site_6 = {"/work/main/tests/python/class-lookup-special.own", 24, 31, "B.<lambda>"};
static const OwnCode code_6 = {fn__x3Clambda_x3E_5, &site_6, names_6, 4, 6, 0, 0, 1, 0, 0, 0};
static const OwnClassCode class_1 = {19, 19, 0, 0, 0};
static const OwnClassCode class_2 = {20, 20, 0, 0, 0};

/* <start>, /work/main/tests/python/class-lookup-special.own:3 */
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
    t9 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_B;
    global_4_B = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5__x3Cmodule_x3E;
    global_5__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t13);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-lookup-special.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 8, 5, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 9, 1, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 10, 1, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 11, 7, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 11, 15, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 11, 42, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 11, 28, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 11, 1, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 12, 1, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 13, 7, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 13, 1, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 14, 1, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 15, 7, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 15, 14, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 15, 31, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 15, 1, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 16, 5, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 18, 5, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 19, 8, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 19, 1, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 20, 5, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 23, 1, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 24, 16, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 24, 16, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 24, 5, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 23, 1, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 27, 12, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 27, 7, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 27, 22, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 27, 18, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 27, 1, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 28, 7, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 28, 23, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 28, 38, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 28, 59, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 28, 74, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 28, 92, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 28, 112, "<module>"},
  {"/work/main/tests/python/class-lookup-special.own", 28, 1, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[15];
/* <module>, /work/main/tests/python/class-lookup-special.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t12;
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
    bool t23;
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
    bool t46;
    OwnWord t47;
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
    bool t60;
    OwnWord t61;
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
    if (global_5__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_5__x3Cmodule_x3E = OWN_TRUE;
    t4 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t5 = own_class_new(&class_1, t4, words[7 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b94;
    }
    t6 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[7 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[2 /* __len__ */], t6))) {
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
    goto b94;
  b7:;
    t8 = global_1_A;
    global_1_A = t5;
    ov_release(t8);
    t9 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t10 = own_call(t9, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t9);
    goto b94;
  b9:;
    ov_release(t9);
    t12 = global_2_a;
    global_2_a = t10;
    ov_release(t12);
    t13 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[7 /* __main__ */], NULL, 0);
    t14 = ov_copy(global_2_a);
    if (OWN_UNLIKELY(own_set_attr(t14, words[2 /* __len__ */], t13, &caches_fn__x3Cmodule_x3E[0]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t14);
    goto b94;
  b11:;
    ov_release(t14);
    t15 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[7 /* __main__ */], NULL, 0);
    t16 = ov_copy(global_2_a);
    if (OWN_UNLIKELY(own_set_attr(t16, words[8 /* __str__ */], t15, &caches_fn__x3Cmodule_x3E[1]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b12;
    }
    goto b13;
  b12:;
    ov_release(t16);
    goto b94;
  b13:;
    ov_release(t16);
    t17 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t18 = own_call(own_builtins[20], (const OwnWord[]){t17}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b14;
    }
    goto b15;
  b14:;
    ov_release(t17);
    goto b94;
  b15:;
    ov_release(t17);
    t19 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t20 = own_call_method(words[2 /* __len__ */], &caches_fn__x3Cmodule_x3E[2], (const OwnWord[]){t19}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b16;
    }
    goto b17;
  b16:;
    ov_release(t19);
    goto b24;
  b17:;
    ov_release(t19);
    t21 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t22 = own_call(own_classes[6], (const OwnWord[]){t21}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b18;
    }
    goto b19;
  b18:;
    ov_release(t21);
    goto b23;
  b19:;
    ov_release(t21);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_contains(t22, words[9 /* instance */])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b20;
    }
    t23 = own_1 != 0;
    }
    goto b21;
  b20:;
    ov_release(t22);
    goto b23;
  b21:;
    ov_release(t22);
    t24 = own_box_bool(t23);
    if (OWN_UNLIKELY((t25 = own_call(own_builtins[28], (const OwnWord[]){t18, t20, t24}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b22;
    }
    goto b25;
  b22:;
    ov_release(t24);
  b23:;
    ov_release(t20);
  b24:;
    ov_release(t18);
    goto b94;
  b25:;
    ov_release(t18);
    ov_release(t20);
    ov_release(t24);
    ov_release(t25);
    t26 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[7 /* __main__ */], NULL, 0);
    t27 = ov_copy(global_1_A);
    if (OWN_UNLIKELY(own_set_attr(t27, words[2 /* __len__ */], t26, &caches_fn__x3Cmodule_x3E[3]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b26;
    }
    goto b27;
  b26:;
    ov_release(t27);
    goto b94;
  b27:;
    ov_release(t27);
    t28 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t29 = own_call(own_builtins[20], (const OwnWord[]){t28}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b28;
    }
    goto b29;
  b28:;
    ov_release(t28);
    goto b94;
  b29:;
    ov_release(t28);
    if (OWN_UNLIKELY((t30 = own_call(own_builtins[28], (const OwnWord[]){t29}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b30;
    }
    goto b31;
  b30:;
    ov_release(t29);
    goto b94;
  b31:;
    ov_release(t29);
    ov_release(t30);
    t31 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[7 /* __main__ */], NULL, 0);
    t32 = ov_copy(global_1_A);
    if (OWN_UNLIKELY(own_set_attr(t32, words[10 /* __add__ */], t31, &caches_fn__x3Cmodule_x3E[4]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b32;
    }
    goto b33;
  b32:;
    ov_release(t32);
    goto b94;
  b33:;
    ov_release(t32);
    t33 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t34 = own_add(t33, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b34;
    }
    goto b35;
  b34:;
    ov_release(t33);
    goto b94;
  b35:;
    ov_release(t33);
    t35 = ov_copy(global_1_A);
    t36 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t37 = own_call_method(words[10 /* __add__ */], &caches_fn__x3Cmodule_x3E[5], (const OwnWord[]){t35, t36, ov_small(INT64_C(2))}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b36;
    }
    goto b37;
  b36:;
    ov_release(t36);
    ov_release(t35);
    goto b42;
  b37:;
    ov_release(t35);
    ov_release(t36);
    t38 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t39 = own_call_method(words[10 /* __add__ */], &caches_fn__x3Cmodule_x3E[6], (const OwnWord[]){t38, ov_small(INT64_C(3))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b38;
    }
    goto b39;
  b38:;
    ov_release(t38);
    goto b41;
  b39:;
    ov_release(t38);
    if (OWN_UNLIKELY((t40 = own_call(own_builtins[28], (const OwnWord[]){t34, t37, t39}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b40;
    }
    goto b43;
  b40:;
    ov_release(t39);
  b41:;
    ov_release(t37);
  b42:;
    ov_release(t34);
    goto b94;
  b43:;
    ov_release(t34);
    ov_release(t37);
    ov_release(t39);
    ov_release(t40);
    t41 = ov_copy(global_1_A);
    if (OWN_UNLIKELY(own_del_attr(t41, words[10 /* __add__ */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b44;
    }
    goto b45;
  b44:;
    ov_release(t41);
    goto b94;
  b45:;
    ov_release(t41);
    t42 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t43 = own_add(t42, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b46;
    }
    goto b54;
  b46:;
    ov_release(t42);
    t44 = own_error_take_object();
    t45 = own_handled_enter(t44);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_exception_is(t44, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b52;
    }
    t46 = own_2 != 0;
    }
    if (t46) goto b50;
    own_error_raise_object(t44, &sites_fn__x3Cmodule_x3E[22]);
    own_handled_leave(t45);
    ov_release(t45);
    goto b94;
  b50:;
    t47 = ov_copy(t44);
    t49 = global_3_e;
    global_3_e = t47;
    ov_release(t49);
    t50 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t51 = own_call(own_builtins[28], (const OwnWord[]){t50}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b51;
    }
    goto b53;
  b51:;
    ov_release(t50);
    t52 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t52);
  b52:;
    own_handled_leave(t45);
    ov_release(t45);
    ov_release(t44);
    goto b94;
  b53:;
    ov_release(t50);
    ov_release(t51);
    t53 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t53);
    own_handled_leave(t45);
    ov_release(t45);
    ov_release(t44);
    goto b55;
  b54:;
    ov_release(t42);
    ov_release(t43);
  b55:;
    t54 = ov_copy(global_1_A);
    t55 = own_tuple_new((const OwnWord[]){t54}, 1);
    if (OWN_UNLIKELY((t56 = own_class_new(&class_2, t55, words[7 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b94;
    }
    t58 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t59 = own_get_attr(t58, words[2 /* __len__ */], &caches_fn__x3Cmodule_x3E[7])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b57;
    }
    goto b58;
  b57:;
    ov_release(t58);
    goto b65;
  b58:;
    ov_release(t58);
    {
    int32_t own_3;
    if (OWN_UNLIKELY((own_3 = own_truth(t59)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b59;
    }
    t60 = own_3 != 0;
    }
    goto b60;
  b59:;
    ov_release(t59);
    goto b65;
  b60:;
    if (t60) goto b62;
    t57 = t59;
    goto b63;
  b62:;
    ov_release(t59);
    t61 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[7 /* __main__ */], NULL, 0);
    t57 = t61;
  b63:;
    if (OWN_UNLIKELY(own_class_set(t56, words[11 /* __bool__ */], t57))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b65;
    }
    if (OWN_UNLIKELY(own_class_done(t56))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b65;
    }
    goto b66;
  b65:;
    ov_release(t56);
    goto b94;
  b66:;
    t63 = global_4_B;
    global_4_B = t56;
    ov_release(t63);
    t64 = ov_copy(global_4_B);
    if (OWN_UNLIKELY((t65 = own_call(t64, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b67;
    }
    goto b68;
  b67:;
    ov_release(t64);
    goto b94;
  b68:;
    ov_release(t64);
    if (OWN_UNLIKELY((t66 = own_call(own_classes[4], (const OwnWord[]){t65}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b69;
    }
    goto b70;
  b69:;
    ov_release(t65);
    goto b94;
  b70:;
    ov_release(t65);
    t67 = ov_copy(global_4_B);
    if (OWN_UNLIKELY((t68 = own_call(t67, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b71;
    }
    goto b72;
  b71:;
    ov_release(t67);
    goto b76;
  b72:;
    ov_release(t67);
    if (OWN_UNLIKELY((t69 = own_call(own_builtins[20], (const OwnWord[]){t68}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b73;
    }
    goto b74;
  b73:;
    ov_release(t68);
    goto b76;
  b74:;
    ov_release(t68);
    if (OWN_UNLIKELY((t70 = own_call(own_builtins[28], (const OwnWord[]){t66, t69}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b75;
    }
    goto b77;
  b75:;
    ov_release(t69);
  b76:;
    ov_release(t66);
    goto b94;
  b77:;
    ov_release(t66);
    ov_release(t69);
    ov_release(t70);
    if (OWN_UNLIKELY((t71 = own_call_method(words[10 /* __add__ */], &caches_fn__x3Cmodule_x3E[8], (const OwnWord[]){ov_small(INT64_C(5)), ov_small(INT64_C(3))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b94;
    }
    if (OWN_UNLIKELY((t72 = own_call_method(words[2 /* __len__ */], &caches_fn__x3Cmodule_x3E[9], (const OwnWord[]){words[12 /* a */]}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b93;
    }
    t73 = own_list_new((const OwnWord[]){ov_small(INT64_C(1))}, 1);
    if (OWN_UNLIKELY((t74 = own_call_method(words[13 /* __contains__ */], &caches_fn__x3Cmodule_x3E[10], (const OwnWord[]){t73, ov_small(INT64_C(1))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b80;
    }
    goto b81;
  b80:;
    ov_release(t73);
    goto b92;
  b81:;
    ov_release(t73);
    if (OWN_UNLIKELY((t75 = own_call_method(words[14 /* __eq__ */], &caches_fn__x3Cmodule_x3E[11], (const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b91;
    }
    if (OWN_UNLIKELY((t76 = own_call_method(words[15 /* __repr__ */], &caches_fn__x3Cmodule_x3E[12], (const OwnWord[]){UINT64_C(0xFF80000000000013)}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b90;
    }
    t77 = own_list_new((const OwnWord[]){ov_small(INT64_C(3))}, 1);
    if (OWN_UNLIKELY((t78 = own_call_method(words[16 /* __getitem__ */], &caches_fn__x3Cmodule_x3E[13], (const OwnWord[]){t77, ov_small(INT64_C(0))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b84;
    }
    goto b85;
  b84:;
    ov_release(t77);
    goto b89;
  b85:;
    ov_release(t77);
    if (OWN_UNLIKELY((t79 = own_call_method(words[17 /* __neg__ */], &caches_fn__x3Cmodule_x3E[14], (const OwnWord[]){ov_small(INT64_C(7))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b88;
    }
    if (OWN_UNLIKELY((t80 = own_call(own_builtins[28], (const OwnWord[]){t71, t72, t74, t75, t76, t78, t79}, 7)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b87;
    }
    goto b95;
  b87:;
    ov_release(t79);
  b88:;
    ov_release(t78);
  b89:;
    ov_release(t76);
  b90:;
    ov_release(t75);
  b91:;
    ov_release(t74);
  b92:;
    ov_release(t72);
  b93:;
    ov_release(t71);
  b94:;
    return 0;
  b95:;
    ov_release(t71);
    ov_release(t72);
    ov_release(t74);
    ov_release(t75);
    ov_release(t76);
    ov_release(t78);
    ov_release(t79);
    ov_release(t80);
    result = OWN_NONE;
    return result;
}

/* A.__len__ (entry), /work/main/tests/python/class-lookup-special.own:4 */
static OwnWord fn_len(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_len_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-lookup-special.own:9 */
static OwnWord fn__x3Clambda_x3E(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_6()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-lookup-special.own:10 */
static OwnWord fn__x3Clambda_x3E_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_7()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-lookup-special.own:12 */
static OwnWord fn__x3Clambda_x3E_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
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

/* <lambda> (entry), /work/main/tests/python/class-lookup-special.own:14 */
static OwnWord fn__x3Clambda_x3E_4(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_9(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* B.<lambda> (entry), /work/main/tests/python/class-lookup-special.own:24 */
static OwnWord fn__x3Clambda_x3E_5(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
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

/* A.__len__, /work/main/tests/python/class-lookup-special.own:4 */
static OwnWord fn_len_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    t4 = ov_copy(self);
    self_2 = t4;
    result = ov_small(INT64_C(1));
    ov_release(self_2);
    return result;
}

/* <lambda>, /work/main/tests/python/class-lookup-special.own:9 */
static OwnWord fn__x3Clambda_x3E_6(void) {
    OwnWord result;
    result = ov_small(INT64_C(99));
    return result;
}

/* <lambda>, /work/main/tests/python/class-lookup-special.own:10 */
static OwnWord fn__x3Clambda_x3E_7(void) {
    OwnWord result;
    OwnWord t2;
    t2 = ov_copy(words[9 /* instance */]);
    result = t2;
    return result;
}

/* <lambda>, /work/main/tests/python/class-lookup-special.own:12 */
static OwnWord fn__x3Clambda_x3E_8(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    t4 = ov_copy(self);
    self_2 = t4;
    result = ov_small(INT64_C(5));
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn__x3Clambda_x3E_9[] = {
  {"/work/main/tests/python/class-lookup-special.own", 14, 13, "<lambda>"},
  {"/work/main/tests/python/class-lookup-special.own", 14, 40, "<lambda>"},
  {"/work/main/tests/python/class-lookup-special.own", 14, 29, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-lookup-special.own:14 */
static OwnWord fn__x3Clambda_x3E_9(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_9[0]);
      goto b7;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    t8 = ov_copy(o_2);
    if (OWN_UNLIKELY((t9 = own_call(own_classes[6], (const OwnWord[]){t8}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_9[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t8);
    goto b6;
  b4:;
    ov_release(t8);
    if (OWN_UNLIKELY((t10 = own_add(words[18 /* added  */], t9)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_9[2]);
      goto b5;
    }
    goto b8;
  b5:;
    ov_release(t9);
  b6:;
    ov_release(self_2);
    ov_release(o_2);
  b7:;
    return 0;
  b8:;
    ov_release(t9);
    result = t10;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* B.<lambda>, /work/main/tests/python/class-lookup-special.own:24 */
static OwnWord fn__x3Clambda_x3E_10(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    t4 = ov_copy(self);
    self_2 = t4;
    result = OWN_FALSE;
    ov_release(self_2);
    return result;
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
