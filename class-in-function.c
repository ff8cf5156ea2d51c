/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_make(OwnWord, OwnWord *);
static OwnWord fn_make_2(OwnWord);
static OwnWord fn_linked(OwnWord, OwnWord *);
static OwnWord fn_linked_2(void);
static OwnWord fn_sub(OwnWord, OwnWord *);
static OwnWord fn_hello(OwnWord, OwnWord *);
static OwnWord fn_sub_2(OwnWord);
static OwnWord fn_get(OwnWord, OwnWord *);
static OwnWord fn_times(OwnWord, OwnWord *);
static OwnWord fn_other(OwnWord, OwnWord *);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn_iter(OwnWord, OwnWord *);
static OwnWord fn_hello_2(OwnWord);
static OwnWord fn_hello_3(OwnWord, OwnWord *);
static OwnWord fn_get_2(OwnWord);
static OwnWord fn_times_2(OwnWord, OwnWord, OwnWord);
static OwnWord fn_other_2(OwnWord, OwnWord);
static OwnWord fn_init_2(OwnWord, OwnWord, OwnWord);
static OwnWord fn_iter_2(OwnWord);
static OwnWord fn_hello_4(OwnWord, OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 1, "n"},
  {OWN_CONST_STR, 4, "make"},
  {OWN_CONST_STR, 6, "linked"},
  {OWN_CONST_STR, 4, "base"},
  {OWN_CONST_STR, 3, "sub"},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 5, "hello"},
  {OWN_CONST_STR, 10, "Base.hello"},
  {OWN_CONST_STR, 3, "get"},
  {OWN_CONST_STR, 15, "Outer.Inner.get"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 5, "times"},
  {OWN_CONST_STR, 6, "factor"},
  {OWN_CONST_STR, 8, "__name__"},
  {OWN_CONST_STR, 5, "other"},
  {OWN_CONST_STR, 1, "x"},
  {OWN_CONST_STR, 5, "Inner"},
  {OWN_CONST_STR, 1, "y"},
  {OWN_CONST_STR, 21, "make.<locals>.C.times"},
  {OWN_CONST_STR, 21, "make.<locals>.C.other"},
  {OWN_CONST_STR, 1, "C"},
  {OWN_CONST_STR, 1, "v"},
  {OWN_CONST_STR, 4, "next"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 29, "linked.<locals>.Node.__init__"},
  {OWN_CONST_STR, 8, "__iter__"},
  {OWN_CONST_STR, 29, "linked.<locals>.Node.__iter__"},
  {OWN_CONST_STR, 22, "sub.<locals>.Sub.hello"},
  {OWN_CONST_STR, 5, "Outer"},
  {OWN_CONST_STR, 6, "append"},
  {OWN_CONST_STR, 7, "sub of "},
  {OWN_CONST_STR, 9, "__class__"},
  {OWN_CONST_STR, 15, "make.<locals>.C"},
  {OWN_CONST_STR, 4, "Node"},
  {OWN_CONST_STR, 20, "linked.<locals>.Node"},
  {OWN_CONST_STR, 3, "Sub"},
  {OWN_CONST_STR, 16, "sub.<locals>.Sub"},
  {OWN_CONST_STR, 4, "Base"},
  {OWN_CONST_STR, 11, "Outer.Inner"},
};
static OwnWord words[40];
static const OwnProgram program = {constants, words, 40};

static OwnWord global_1_make = OWN_UNBOUND;
static OwnWord global_2_A = OWN_UNBOUND;
static OwnWord global_3_B = OWN_UNBOUND;
static OwnWord global_4_linked = OWN_UNBOUND;
static OwnWord global_5_sub = OWN_UNBOUND;
static OwnWord global_6_Base = OWN_UNBOUND;
static OwnWord global_7_Outer = OWN_UNBOUND;
static OwnWord global_8__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1};
static const OwnSite site_1 = {"/work/main/tests/python/class-in-function.own", 3, 5, "make"};
static const OwnCode code_1 = {fn_make, &site_1, names_1, 2, 2, 0, 0, 1, 0, 0, 0};
static const OwnSite site_2 = {"/work/main/tests/python/class-in-function.own", 19, 5, "linked"};
static const OwnCode code_2 = {fn_linked, &site_2, 0, 3, 3, 0, 0, 0, 0, 0, 0};
static const uint32_t names_3[] = {4};
static const OwnSite site_3 = {"/work/main/tests/python/class-in-function.own", 37, 5, "sub"};
static const OwnCode code_3 = {fn_sub, &site_3, names_3, 5, 5, 0, 0, 1, 0, 0, 0};
static const uint32_t names_4[] = {6};
static const OwnSite site_4 = {"/work/main/tests/python/class-in-function.own", 45, 9, "Base.hello"};
static const OwnCode code_4 = {fn_hello, &site_4, names_4, 7, 8, 0, 0, 1, 0, 0, 0};
static const uint32_t names_5[] = {6};
static const OwnSite site_5 = {"/work/main/tests/python/class-in-function.own", 56, 13, "Outer.Inner.get"};
static const OwnCode code_5 = {fn_get, &site_5, names_5, 9, 10, 0, 0, 1, 0, 0, 0};
static const uint32_t names_6[] = {6, 16};
static const OwnSite site_6 = {"/work/main/tests/python/class-in-function.own", 7, 13, "make.<locals>.C.times"};
static const OwnCode code_6 = {fn_times, &site_6, names_6, 12, 19, 0, 0, 2, 0, 0, 1};
static const uint32_t names_7[] = {6};
static const OwnSite site_7 = {"/work/main/tests/python/class-in-function.own", 10, 13, "make.<locals>.C.other"};
static const OwnCode code_7 = {fn_other, &site_7, names_7, 15, 20, 0, 0, 1, 0, 0, 1};
static const uint32_t names_8[] = {6, 22, 23};
static const OwnSite site_8 = {"/work/main/tests/python/class-in-function.own", 21, 13, "linked.<locals>.Node.__init__"};
static const OwnCode code_8 = {fn_init, &site_8, names_8, 24, 25, 0, 0, 3, 0, 0, 0};
static const uint32_t names_9[] = {6};
static const OwnSite site_9 = {"/work/main/tests/python/class-in-function.own", 24, 13, "linked.<locals>.Node.__iter__"};
static const OwnCode code_9 = {fn_iter, &site_9, names_9, 26, 27, 0, 0, 1, 0, 0, 0};
static const uint32_t names_10[] = {6};
static const OwnSite site_10 = {"/work/main/tests/python/class-in-function.own", 39, 13, "sub.<locals>.Sub.hello"};
static const OwnCode code_10 = {fn_hello_3, &site_10, names_10, 7, 28, 0, 0, 1, 0, 0, 1};
static const OwnClassCode class_1 = {21, 33, 0, 0, 0};
static const uint32_t slots_2[] = {22, 23};
static const OwnClassCode class_2 = {34, 35, 0, 2, slots_2};
static const OwnClassCode class_3 = {36, 37, 0, 0, 0};
static const OwnClassCode class_4 = {38, 38, 0, 0, 0};
static const OwnClassCode class_5 = {29, 29, 0, 0, 0};
static const OwnClassCode class_6 = {17, 39, 0, 0, 0};

/* <start>, /work/main/tests/python/class-in-function.own:3 */
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
    t5 = global_1_make;
    global_1_make = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_A;
    global_2_A = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_B;
    global_3_B = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_linked;
    global_4_linked = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_sub;
    global_5_sub = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_Base;
    global_6_Base = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7_Outer;
    global_7_Outer = OWN_UNBOUND;
    ov_release(t17);
    t19 = global_8__x3Cmodule_x3E;
    global_8__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t19);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-in-function.own", 15, 8, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 15, 17, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 16, 7, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 16, 7, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 16, 21, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 16, 21, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 16, 43, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 16, 53, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 16, 63, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 16, 86, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 16, 75, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 16, 95, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 16, 95, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 16, 1, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 34, 12, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 34, 7, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 34, 1, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 44, 1, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 45, 9, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 44, 1, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 49, 7, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 49, 7, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 49, 7, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 49, 32, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 49, 28, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 49, 28, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 49, 28, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 49, 1, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 52, 1, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 53, 5, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 54, 9, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 56, 13, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 53, 5, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 53, 5, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 58, 9, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 58, 9, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 58, 9, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 58, 5, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 52, 1, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 61, 7, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 61, 7, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 61, 28, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 61, 37, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 61, 37, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 61, 37, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 61, 1, "<module>"},
  {"/work/main/tests/python/class-in-function.own", 58, 9, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[14];
/* <module>, /work/main/tests/python/class-in-function.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord t4;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
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
    bool t21;
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
    OwnWord t39;
    OwnWord t40;
    OwnWord t42;
    OwnWord t43;
    OwnWord t44;
    OwnWord t45;
    OwnWord t46;
    OwnWord t48;
    OwnWord t49;
    OwnWord t50;
    OwnWord t51;
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
    OwnWord t72;
    OwnWord t73;
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
    if (global_8__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_8__x3Cmodule_x3E = OWN_TRUE;
    t4 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    t6 = global_1_make;
    global_1_make = t4;
    ov_release(t6);
    if (OWN_UNLIKELY((t7 = fn_make_2(ov_small(INT64_C(2)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b96;
    }
    if (OWN_UNLIKELY((t8 = fn_make_2(ov_small(INT64_C(10)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t7);
    goto b96;
  b6:;
    t10 = global_2_A;
    global_2_A = t7;
    ov_release(t10);
    t12 = global_3_B;
    global_3_B = t8;
    ov_release(t12);
    t13 = ov_copy(global_2_A);
    if (OWN_UNLIKELY((t14 = own_call(t13, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t13);
    goto b96;
  b8:;
    ov_release(t13);
    if (OWN_UNLIKELY((t15 = own_call_method(words[12 /* times */], &caches_fn__x3Cmodule_x3E[0], (const OwnWord[]){t14, ov_small(INT64_C(3))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b9;
    }
    goto b10;
  b9:;
    ov_release(t14);
    goto b96;
  b10:;
    ov_release(t14);
    t16 = ov_copy(global_3_B);
    if (OWN_UNLIKELY((t17 = own_call(t16, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b11;
    }
    goto b12;
  b11:;
    ov_release(t16);
    goto b35;
  b12:;
    ov_release(t16);
    if (OWN_UNLIKELY((t18 = own_call_method(words[12 /* times */], &caches_fn__x3Cmodule_x3E[1], (const OwnWord[]){t17, ov_small(INT64_C(3))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b13;
    }
    goto b14;
  b13:;
    ov_release(t17);
    goto b35;
  b14:;
    ov_release(t17);
    t19 = ov_copy(global_2_A);
    t20 = ov_copy(global_3_B);
    t21 = t19 == t20;
    ov_release(t19);
    ov_release(t20);
    t22 = own_box_bool(t21);
    t23 = ov_copy(global_2_A);
    if (OWN_UNLIKELY((t24 = own_get_attr(t23, words[13 /* factor */], &caches_fn__x3Cmodule_x3E[2])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b15;
    }
    goto b16;
  b15:;
    ov_release(t23);
    goto b34;
  b16:;
    ov_release(t23);
    t25 = ov_copy(global_3_B);
    if (OWN_UNLIKELY((t26 = own_get_attr(t25, words[13 /* factor */], &caches_fn__x3Cmodule_x3E[3])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b17;
    }
    goto b18;
  b17:;
    ov_release(t25);
    goto b33;
  b18:;
    ov_release(t25);
    t27 = ov_copy(global_2_A);
    if (OWN_UNLIKELY((t28 = own_get_attr(t27, words[14 /* __name__ */], &caches_fn__x3Cmodule_x3E[4])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b19;
    }
    goto b20;
  b19:;
    ov_release(t27);
    goto b32;
  b20:;
    ov_release(t27);
    t29 = ov_copy(global_2_A);
    if (OWN_UNLIKELY((t30 = own_call(t29, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b21;
    }
    goto b22;
  b21:;
    ov_release(t29);
    goto b31;
  b22:;
    ov_release(t29);
    t31 = ov_copy(global_3_B);
    if (OWN_UNLIKELY((t32 = own_call(own_builtins[17], (const OwnWord[]){t30, t31}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b23;
    }
    goto b24;
  b23:;
    ov_release(t31);
    ov_release(t30);
    goto b31;
  b24:;
    ov_release(t30);
    ov_release(t31);
    t33 = ov_copy(global_2_A);
    if (OWN_UNLIKELY((t34 = own_call(t33, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b25;
    }
    goto b26;
  b25:;
    ov_release(t33);
    goto b30;
  b26:;
    ov_release(t33);
    if (OWN_UNLIKELY((t35 = own_call_method(words[15 /* other */], &caches_fn__x3Cmodule_x3E[5], (const OwnWord[]){t34}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b27;
    }
    goto b28;
  b27:;
    ov_release(t34);
    goto b30;
  b28:;
    ov_release(t34);
    t36 = ov_copy(global_2_A);
    t37 = t35 == t36;
    ov_release(t35);
    ov_release(t36);
    t38 = own_box_bool(t37);
    if (OWN_UNLIKELY((t39 = own_call(own_builtins[28], (const OwnWord[]){t15, t18, t22, t24, t26, t28, t32, t38}, 8)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b29;
    }
    goto b36;
  b29:;
    ov_release(t38);
  b30:;
    ov_release(t32);
  b31:;
    ov_release(t28);
  b32:;
    ov_release(t26);
  b33:;
    ov_release(t24);
  b34:;
    ov_release(t22);
    ov_release(t18);
  b35:;
    ov_release(t15);
    goto b96;
  b36:;
    ov_release(t15);
    ov_release(t18);
    ov_release(t22);
    ov_release(t24);
    ov_release(t26);
    ov_release(t28);
    ov_release(t32);
    ov_release(t38);
    ov_release(t39);
    t40 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    t42 = global_4_linked;
    global_4_linked = t40;
    ov_release(t42);
    if (OWN_UNLIKELY((t43 = fn_linked_2()) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b96;
    }
    if (OWN_UNLIKELY((t44 = own_call(own_classes[7], (const OwnWord[]){t43}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b38;
    }
    goto b39;
  b38:;
    ov_release(t43);
    goto b96;
  b39:;
    ov_release(t43);
    if (OWN_UNLIKELY((t45 = own_call(own_builtins[28], (const OwnWord[]){t44}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b40;
    }
    goto b41;
  b40:;
    ov_release(t44);
    goto b96;
  b41:;
    ov_release(t44);
    ov_release(t45);
    t46 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    t48 = global_5_sub;
    global_5_sub = t46;
    ov_release(t48);
    t49 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t50 = own_class_new(&class_4, t49, words[11 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b96;
    }
    t51 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t50, words[7 /* hello */], t51))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b44;
    }
    if (OWN_UNLIKELY(own_class_done(t50))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b44;
    }
    goto b45;
  b44:;
    ov_release(t50);
    goto b96;
  b45:;
    t53 = global_6_Base;
    global_6_Base = t50;
    ov_release(t53);
    t54 = ov_copy(global_6_Base);
    if (OWN_UNLIKELY((t55 = fn_sub_2(t54)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b46;
    }
    goto b47;
  b46:;
    ov_release(t54);
    goto b96;
  b47:;
    ov_release(t54);
    if (OWN_UNLIKELY((t56 = own_call(t55, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b48;
    }
    goto b49;
  b48:;
    ov_release(t55);
    goto b96;
  b49:;
    ov_release(t55);
    if (OWN_UNLIKELY((t57 = own_call_method(words[7 /* hello */], &caches_fn__x3Cmodule_x3E[6], (const OwnWord[]){t56}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b50;
    }
    goto b51;
  b50:;
    ov_release(t56);
    goto b96;
  b51:;
    ov_release(t56);
    t58 = ov_copy(global_6_Base);
    if (OWN_UNLIKELY((t59 = fn_sub_2(t58)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b52;
    }
    goto b53;
  b52:;
    ov_release(t58);
    goto b61;
  b53:;
    ov_release(t58);
    if (OWN_UNLIKELY((t60 = fn_sub_2(t59)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b54;
    }
    goto b55;
  b54:;
    ov_release(t59);
    goto b61;
  b55:;
    ov_release(t59);
    if (OWN_UNLIKELY((t61 = own_call(t60, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b56;
    }
    goto b57;
  b56:;
    ov_release(t60);
    goto b61;
  b57:;
    ov_release(t60);
    if (OWN_UNLIKELY((t62 = own_call_method(words[7 /* hello */], &caches_fn__x3Cmodule_x3E[7], (const OwnWord[]){t61}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b58;
    }
    goto b59;
  b58:;
    ov_release(t61);
    goto b61;
  b59:;
    ov_release(t61);
    if (OWN_UNLIKELY((t63 = own_call(own_builtins[28], (const OwnWord[]){t57, t62}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b60;
    }
    goto b62;
  b60:;
    ov_release(t62);
  b61:;
    ov_release(t57);
    goto b96;
  b62:;
    ov_release(t57);
    ov_release(t62);
    ov_release(t63);
    t64 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t65 = own_class_new(&class_5, t64, words[11 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b96;
    }
    t66 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t67 = own_class_new(&class_6, t66, words[11 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b95;
    }
    if (OWN_UNLIKELY(own_class_set(t67, words[16 /* x */], ov_small(INT64_C(1))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b67;
    }
    t68 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t67, words[9 /* get */], t68))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b67;
    }
    if (OWN_UNLIKELY(own_class_done(t67))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b67;
    }
    goto b68;
  b67:;
    ov_release(t67);
    goto b95;
  b68:;
    if (OWN_UNLIKELY(own_class_set(t65, words[17 /* Inner */], t67))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b95;
    }
    if (OWN_UNLIKELY((t70 = own_class_get(t65, words[17 /* Inner */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b95;
    }
    if (t70 == OWN_UNBOUND) goto b94;
    t69 = t70;
    if (OWN_UNLIKELY((t72 = own_get_attr(t69, words[16 /* x */], &caches_fn__x3Cmodule_x3E[8])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b72;
    }
    goto b73;
  b72:;
    ov_release(t69);
    goto b95;
  b73:;
    ov_release(t69);
    if (OWN_UNLIKELY((t73 = own_add(t72, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b74;
    }
    goto b75;
  b74:;
    ov_release(t72);
    goto b95;
  b75:;
    ov_release(t72);
    if (OWN_UNLIKELY(own_class_set(t65, words[18 /* y */], t73))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b95;
    }
    if (OWN_UNLIKELY(own_class_done(t65))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b95;
    }
    t75 = global_7_Outer;
    global_7_Outer = t65;
    ov_release(t75);
    t76 = ov_copy(global_7_Outer);
    if (OWN_UNLIKELY((t77 = own_call_method(words[17 /* Inner */], &caches_fn__x3Cmodule_x3E[9], (const OwnWord[]){t76}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b78;
    }
    goto b79;
  b78:;
    ov_release(t76);
    goto b96;
  b79:;
    ov_release(t76);
    if (OWN_UNLIKELY((t78 = own_call_method(words[9 /* get */], &caches_fn__x3Cmodule_x3E[10], (const OwnWord[]){t77}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b80;
    }
    goto b81;
  b80:;
    ov_release(t77);
    goto b96;
  b81:;
    ov_release(t77);
    t79 = ov_copy(global_7_Outer);
    if (OWN_UNLIKELY((t80 = own_get_attr(t79, words[18 /* y */], &caches_fn__x3Cmodule_x3E[11])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b82;
    }
    goto b83;
  b82:;
    ov_release(t79);
    goto b92;
  b83:;
    ov_release(t79);
    t81 = ov_copy(global_7_Outer);
    if (OWN_UNLIKELY((t82 = own_call(t81, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b84;
    }
    goto b85;
  b84:;
    ov_release(t81);
    goto b91;
  b85:;
    ov_release(t81);
    if (OWN_UNLIKELY((t83 = own_get_attr(t82, words[17 /* Inner */], &caches_fn__x3Cmodule_x3E[12])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b86;
    }
    goto b87;
  b86:;
    ov_release(t82);
    goto b91;
  b87:;
    ov_release(t82);
    if (OWN_UNLIKELY((t84 = own_get_attr(t83, words[16 /* x */], &caches_fn__x3Cmodule_x3E[13])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b88;
    }
    goto b89;
  b88:;
    ov_release(t83);
    goto b91;
  b89:;
    ov_release(t83);
    if (OWN_UNLIKELY((t85 = own_call(own_builtins[28], (const OwnWord[]){t78, t80, t84}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b90;
    }
    goto b93;
  b90:;
    ov_release(t84);
  b91:;
    ov_release(t80);
  b92:;
    ov_release(t78);
    goto b96;
  b93:;
    ov_release(t78);
    ov_release(t80);
    ov_release(t84);
    ov_release(t85);
    result = OWN_NONE;
    return result;
  b94:;
    ov_release(t70);
    if (OWN_UNLIKELY(own_unbound_global(words[17 /* Inner */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b95;
    }
    goto b97;
  b95:;
    ov_release(t65);
  b96:;
    return 0;
  b97:;
    __builtin_unreachable();
}

/* make (entry), /work/main/tests/python/class-in-function.own:3 */
static OwnWord fn_make(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_make_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_make_2[] = {
  {"/work/main/tests/python/class-in-function.own", 3, 5, "make"},
  {"/work/main/tests/python/class-in-function.own", 4, 5, "make"},
  {"/work/main/tests/python/class-in-function.own", 5, 9, "make"},
  {"/work/main/tests/python/class-in-function.own", 7, 13, "make"},
  {"/work/main/tests/python/class-in-function.own", 10, 13, "make"},
  {"/work/main/tests/python/class-in-function.own", 4, 5, "make"},
  {"/work/main/tests/python/class-in-function.own", 12, 12, "make"},
  {"/work/main/tests/python/class-in-function.own", 5, 18, "make"},
};
/* make, /work/main/tests/python/class-in-function.own:3 */
static OwnWord fn_make_2(OwnWord n) {
    OwnWord result;
    OwnWord n_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord C;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_make_2[0]);
      goto b17;
    }
    t4 = ov_copy(n);
    t5 = own_cell_new(t4);
    n_2 = t5;
    t7 = own_cell_new(OWN_UNBOUND);
    C = t7;
    t8 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t9 = own_class_new(&class_1, t8, words[11 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn_make_2[1]);
      goto b16;
    }
    t10 = own_cell_get(n_2);
    if (t10 == OWN_UNBOUND) goto b13;
    if (OWN_UNLIKELY(own_class_set(t9, words[13 /* factor */], t10))) {
      own_error_trace(&sites_fn_make_2[2]);
      goto b15;
    }
    t12 = ov_copy(n_2);
    t13 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[11 /* __main__ */], (const OwnWord[]){t12}, 1);
    if (OWN_UNLIKELY(own_class_set(t9, words[12 /* times */], t13))) {
      own_error_trace(&sites_fn_make_2[3]);
      goto b15;
    }
    t14 = ov_copy(C);
    t15 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[11 /* __main__ */], (const OwnWord[]){t14}, 1);
    if (OWN_UNLIKELY(own_class_set(t9, words[15 /* other */], t15))) {
      own_error_trace(&sites_fn_make_2[4]);
      goto b15;
    }
    if (OWN_UNLIKELY(own_class_done(t9))) {
      own_error_trace(&sites_fn_make_2[5]);
      goto b15;
    }
    own_cell_set(C, t9);
    t16 = own_cell_get(C);
    if (t16 == OWN_UNBOUND) goto b10;
    result = t16;
    ov_release(n_2);
    ov_release(C);
    return result;
  b10:;
    if (OWN_UNLIKELY(own_unbound_local(words[21 /* C */]))) {
      own_error_trace(&sites_fn_make_2[6]);
      goto b11;
    }
    goto b12;
  b11:;
    ov_release(t16);
    goto b16;
  b12:;
    __builtin_unreachable();
  b13:;
    if (OWN_UNLIKELY(own_unbound_local(words[1 /* n */]))) {
      own_error_trace(&sites_fn_make_2[7]);
      goto b14;
    }
    goto b18;
  b14:;
    ov_release(t10);
  b15:;
    ov_release(t9);
  b16:;
    ov_release(n_2);
    ov_release(C);
  b17:;
    return 0;
  b18:;
    __builtin_unreachable();
}

/* linked (entry), /work/main/tests/python/class-in-function.own:19 */
static OwnWord fn_linked(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn_linked_2()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_linked_2[] = {
  {"/work/main/tests/python/class-in-function.own", 19, 5, "linked"},
  {"/work/main/tests/python/class-in-function.own", 20, 5, "linked"},
  {"/work/main/tests/python/class-in-function.own", 21, 13, "linked"},
  {"/work/main/tests/python/class-in-function.own", 24, 13, "linked"},
  {"/work/main/tests/python/class-in-function.own", 20, 5, "linked"},
  {"/work/main/tests/python/class-in-function.own", 31, 28, "linked"},
  {"/work/main/tests/python/class-in-function.own", 31, 20, "linked"},
  {"/work/main/tests/python/class-in-function.own", 31, 12, "linked"},
};
/* linked, /work/main/tests/python/class-in-function.own:19 */
static OwnWord fn_linked_2(void) {
    OwnWord result;
    OwnWord Node;
    OwnWord t3;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_linked_2[0]);
      goto b16;
    }
    Node = OWN_UNBOUND;
    t3 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t4 = own_class_new(&class_2, t3, words[11 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn_linked_2[1]);
      goto b15;
    }
    t5 = own_tuple_new((const OwnWord[]){OWN_NONE}, 1);
    t6 = own_function_new(&code_8, t5, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    ov_release(t5);
    if (OWN_UNLIKELY(own_class_set(t4, words[24 /* __init__ */], t6))) {
      own_error_trace(&sites_fn_linked_2[2]);
      goto b6;
    }
    t7 = own_function_new(&code_9, OWN_NONE, OWN_NONE, words[11 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t4, words[26 /* __iter__ */], t7))) {
      own_error_trace(&sites_fn_linked_2[3]);
      goto b6;
    }
    if (OWN_UNLIKELY(own_class_done(t4))) {
      own_error_trace(&sites_fn_linked_2[4]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t4);
    goto b15;
  b7:;
    ov_release(Node);
    Node = t4;
    t8 = ov_copy(Node);
    t9 = ov_copy(Node);
    t10 = ov_copy(Node);
    if (OWN_UNLIKELY((t11 = own_call(t10, (const OwnWord[]){ov_small(INT64_C(3))}, 1)) == 0)) {
      own_error_trace(&sites_fn_linked_2[5]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t10);
    goto b11;
  b9:;
    ov_release(t10);
    if (OWN_UNLIKELY((t12 = own_call(t9, (const OwnWord[]){ov_small(INT64_C(2)), t11}, 2)) == 0)) {
      own_error_trace(&sites_fn_linked_2[6]);
      goto b10;
    }
    goto b12;
  b10:;
    ov_release(t11);
  b11:;
    ov_release(t9);
    goto b14;
  b12:;
    ov_release(t9);
    ov_release(t11);
    if (OWN_UNLIKELY((t13 = own_call(t8, (const OwnWord[]){ov_small(INT64_C(1)), t12}, 2)) == 0)) {
      own_error_trace(&sites_fn_linked_2[7]);
      goto b13;
    }
    goto b17;
  b13:;
    ov_release(t12);
  b14:;
    ov_release(t8);
  b15:;
    ov_release(Node);
  b16:;
    return 0;
  b17:;
    ov_release(t8);
    ov_release(t12);
    result = t13;
    ov_release(Node);
    return result;
}

/* sub (entry), /work/main/tests/python/class-in-function.own:37 */
static OwnWord fn_sub(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_sub_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Base.hello (entry), /work/main/tests/python/class-in-function.own:45 */
static OwnWord fn_hello(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_hello_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_sub_2[] = {
  {"/work/main/tests/python/class-in-function.own", 37, 5, "sub"},
  {"/work/main/tests/python/class-in-function.own", 38, 5, "sub"},
  {"/work/main/tests/python/class-in-function.own", 39, 13, "sub"},
  {"/work/main/tests/python/class-in-function.own", 38, 5, "sub"},
};
/* sub, /work/main/tests/python/class-in-function.own:37 */
static OwnWord fn_sub_2(OwnWord base) {
    OwnWord result;
    OwnWord base_2;
    OwnWord t4;
    OwnWord Sub;
    OwnWord class;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_sub_2[0]);
      goto b7;
    }
    t4 = ov_copy(base);
    base_2 = t4;
    Sub = OWN_UNBOUND;
    t7 = own_cell_new(OWN_UNBOUND);
    class = t7;
    t8 = ov_copy(base_2);
    t9 = own_tuple_new((const OwnWord[]){t8}, 1);
    if (OWN_UNLIKELY((t10 = own_class_new(&class_3, t9, words[11 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn_sub_2[1]);
      goto b6;
    }
    t11 = own_cell_new(OWN_UNBOUND);
    ov_release(class);
    class = t11;
    t12 = ov_copy(class);
    t13 = own_function_new(&code_10, OWN_NONE, OWN_NONE, words[11 /* __main__ */], (const OwnWord[]){t12}, 1);
    if (OWN_UNLIKELY(own_class_set(t10, words[7 /* hello */], t13))) {
      own_error_trace(&sites_fn_sub_2[2]);
      goto b5;
    }
    if (OWN_UNLIKELY(own_class_done(t10))) {
      own_error_trace(&sites_fn_sub_2[3]);
      goto b5;
    }
    goto b8;
  b5:;
    ov_release(t10);
  b6:;
    ov_release(base_2);
    ov_release(Sub);
    ov_release(class);
  b7:;
    return 0;
  b8:;
    t14 = ov_copy(t10);
    own_cell_set(class, t14);
    ov_release(Sub);
    Sub = t10;
    t15 = ov_copy(Sub);
    result = t15;
    ov_release(base_2);
    ov_release(Sub);
    ov_release(class);
    return result;
}

/* Outer.Inner.get (entry), /work/main/tests/python/class-in-function.own:56 */
static OwnWord fn_get(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_get_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* make.<locals>.C.times (entry), /work/main/tests/python/class-in-function.own:7 */
static OwnWord fn_times(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_times_2(_x3Ccallee_x3E, _x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* make.<locals>.C.other (entry), /work/main/tests/python/class-in-function.own:10 */
static OwnWord fn_other(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_other_2(_x3Ccallee_x3E, _x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* linked.<locals>.Node.__init__ (entry), /work/main/tests/python/class-in-function.own:21 */
static OwnWord fn_init(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    int64_t t6;
    t4 = 0;
    t5 = 1;
    t6 = 2;
    if (OWN_UNLIKELY((result = fn_init_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5], _x3Carguments_x3E[t6])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* linked.<locals>.Node.__iter__ (entry), /work/main/tests/python/class-in-function.own:24 */
static OwnWord fn_iter(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_iter_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Base.hello, /work/main/tests/python/class-in-function.own:45 */
static OwnWord fn_hello_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[4 /* base */]);
    result = t5;
    ov_release(self_2);
    return result;
}

/* sub.<locals>.Sub.hello (entry), /work/main/tests/python/class-in-function.own:39 */
static OwnWord fn_hello_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_hello_4(_x3Ccallee_x3E, _x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_get_2[] = {
  {"/work/main/tests/python/class-in-function.own", 57, 20, "Outer.Inner.get"},
  {"/work/main/tests/python/class-in-function.own", 57, 20, "Outer.Inner.get"},
  {"/work/main/tests/python/class-in-function.own", 57, 20, "Outer.Inner.get"},
};
static OwnCache caches_fn_get_2[2];
/* Outer.Inner.get, /work/main/tests/python/class-in-function.own:56 */
static OwnWord fn_get_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    t4 = ov_copy(self);
    self_2 = t4;
    if (global_7_Outer == OWN_UNBOUND) goto b7;
    t8 = ov_copy(global_7_Outer);
    t5 = t8;
    if (OWN_UNLIKELY((t9 = own_get_attr(t5, words[17 /* Inner */], &caches_fn_get_2[0])) == 0)) {
      own_error_trace(&sites_fn_get_2[0]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t5);
    goto b8;
  b4:;
    ov_release(t5);
    if (OWN_UNLIKELY((t10 = own_get_attr(t9, words[16 /* x */], &caches_fn_get_2[1])) == 0)) {
      own_error_trace(&sites_fn_get_2[1]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t9);
    goto b8;
  b6:;
    ov_release(t9);
    result = t10;
    ov_release(self_2);
    return result;
  b7:;
    if (OWN_UNLIKELY(own_unbound_global(words[29 /* Outer */]))) {
      own_error_trace(&sites_fn_get_2[2]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(self_2);
    return 0;
  b9:;
    __builtin_unreachable();
}

static const OwnSite sites_fn_times_2[] = {
  {"/work/main/tests/python/class-in-function.own", 8, 20, "make.<locals>.C.times"},
  {"/work/main/tests/python/class-in-function.own", 8, 24, "make.<locals>.C.times"},
};
/* make.<locals>.C.times, /work/main/tests/python/class-in-function.own:7 */
static OwnWord fn_times_2(OwnWord _x3Ccallee_x3E, OwnWord self, OwnWord x) {
    OwnWord result;
    OwnWord t5;
    OwnWord n;
    OwnWord self_2;
    OwnWord t8;
    OwnWord x_2;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t14;
    t5 = own_capture(_x3Ccallee_x3E, 0);
    n = t5;
    t8 = ov_copy(self);
    self_2 = t8;
    t10 = ov_copy(x);
    x_2 = t10;
    t11 = ov_copy(x_2);
    t12 = own_cell_get(n);
    if (t12 == OWN_UNBOUND) goto b4;
    if (OWN_UNLIKELY((t14 = own_mul(t11, t12)) == 0)) {
      own_error_trace(&sites_fn_times_2[0]);
      goto b5;
    }
    ov_release(t11);
    ov_release(t12);
    result = t14;
    ov_release(self_2);
    ov_release(x_2);
    ov_release(n);
    return result;
  b4:;
    if (OWN_UNLIKELY(own_unbound_free(words[1 /* n */]))) {
      own_error_trace(&sites_fn_times_2[1]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t12);
    ov_release(t11);
    ov_release(self_2);
    ov_release(x_2);
    ov_release(n);
    return 0;
  b6:;
    __builtin_unreachable();
}

static const OwnSite sites_fn_other_2[] = {
  {"/work/main/tests/python/class-in-function.own", 11, 20, "make.<locals>.C.other"},
};
/* make.<locals>.C.other, /work/main/tests/python/class-in-function.own:10 */
static OwnWord fn_other_2(OwnWord _x3Ccallee_x3E, OwnWord self) {
    OwnWord result;
    OwnWord t4;
    OwnWord C;
    OwnWord self_2;
    OwnWord t7;
    OwnWord t8;
    t4 = own_capture(_x3Ccallee_x3E, 0);
    C = t4;
    t7 = ov_copy(self);
    self_2 = t7;
    t8 = own_cell_get(C);
    if (t8 == OWN_UNBOUND) goto b3;
    result = t8;
    ov_release(self_2);
    ov_release(C);
    return result;
  b3:;
    if (OWN_UNLIKELY(own_unbound_free(words[21 /* C */]))) {
      own_error_trace(&sites_fn_other_2[0]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t8);
    ov_release(self_2);
    ov_release(C);
    return 0;
  b5:;
    __builtin_unreachable();
}

static const OwnSite sites_fn_init_2[] = {
  {"/work/main/tests/python/class-in-function.own", 22, 13, "linked.<locals>.Node.__init__"},
  {"/work/main/tests/python/class-in-function.own", 22, 21, "linked.<locals>.Node.__init__"},
};
static OwnCache caches_fn_init_2[2];
/* linked.<locals>.Node.__init__, /work/main/tests/python/class-in-function.own:21 */
static OwnWord fn_init_2(OwnWord self, OwnWord v, OwnWord next) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t6;
    OwnWord v_2;
    OwnWord t8;
    OwnWord next_2;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    t6 = ov_copy(self);
    self_2 = t6;
    t8 = ov_copy(v);
    v_2 = t8;
    t10 = ov_copy(next);
    next_2 = t10;
    t11 = ov_copy(v_2);
    t12 = ov_copy(next_2);
    t13 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t13, words[22 /* v */], t11, &caches_fn_init_2[0]))) {
      own_error_trace(&sites_fn_init_2[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t13);
    ov_release(t12);
    goto b5;
  b3:;
    t14 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t14, words[23 /* next */], t12, &caches_fn_init_2[1]))) {
      own_error_trace(&sites_fn_init_2[1]);
      goto b4;
    }
    goto b6;
  b4:;
    ov_release(t14);
    ov_release(t13);
  b5:;
    ov_release(self_2);
    ov_release(v_2);
    ov_release(next_2);
    return 0;
  b6:;
    ov_release(t13);
    ov_release(t14);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(v_2);
    ov_release(next_2);
    return result;
}

static const OwnSite sites_fn_iter_2[] = {
  {"/work/main/tests/python/class-in-function.own", 24, 13, "linked.<locals>.Node.__iter__"},
  {"/work/main/tests/python/class-in-function.own", 27, 19, "linked.<locals>.Node.__iter__"},
  {"/work/main/tests/python/class-in-function.own", 30, 20, "linked.<locals>.Node.__iter__"},
  {"/work/main/tests/python/class-in-function.own", 28, 28, "linked.<locals>.Node.__iter__"},
  {"/work/main/tests/python/class-in-function.own", 28, 17, "linked.<locals>.Node.__iter__"},
  {"/work/main/tests/python/class-in-function.own", 29, 24, "linked.<locals>.Node.__iter__"},
};
static OwnCache caches_fn_iter_2[3];
/* linked.<locals>.Node.__iter__, /work/main/tests/python/class-in-function.own:24 */
static OwnWord fn_iter_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord out;
    OwnWord node;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    bool t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
    OwnWord t17;
    OwnWord t18;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_iter_2[0]);
      goto b17;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    out = OWN_UNBOUND;
    node = OWN_UNBOUND;
    t7 = own_list_new(NULL, 0);
    ov_release(out);
    out = t7;
    t8 = ov_copy(self_2);
    ov_release(node);
    node = t8;
  b3:;
    t9 = ov_copy(node);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_truth(t9)) < 0)) {
      own_error_trace(&sites_fn_iter_2[1]);
      goto b4;
    }
    t10 = own_1 != 0;
    }
    goto b5;
  b4:;
    ov_release(t9);
    goto b16;
  b5:;
    ov_release(t9);
    if (t10) goto b9;
    t17 = ov_copy(out);
    if (OWN_UNLIKELY((t18 = own_call(own_builtins[19], (const OwnWord[]){t17}, 1)) == 0)) {
      own_error_trace(&sites_fn_iter_2[2]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t17);
    goto b16;
  b8:;
    ov_release(t17);
    result = t18;
    ov_release(self_2);
    ov_release(out);
    ov_release(node);
    return result;
  b9:;
    t11 = ov_copy(out);
    t12 = ov_copy(node);
    if (OWN_UNLIKELY((t13 = own_get_attr(t12, words[22 /* v */], &caches_fn_iter_2[0])) == 0)) {
      own_error_trace(&sites_fn_iter_2[3]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t12);
    goto b13;
  b11:;
    ov_release(t12);
    if (OWN_UNLIKELY((t14 = own_call_method(words[30 /* append */], &caches_fn_iter_2[1], (const OwnWord[]){t11, t13}, 2)) == 0)) {
      own_error_trace(&sites_fn_iter_2[4]);
      goto b12;
    }
    goto b14;
  b12:;
    ov_release(t13);
  b13:;
    ov_release(t11);
    goto b16;
  b14:;
    ov_release(t11);
    ov_release(t13);
    ov_release(t14);
    t15 = ov_copy(node);
    if (OWN_UNLIKELY((t16 = own_get_attr(t15, words[23 /* next */], &caches_fn_iter_2[2])) == 0)) {
      own_error_trace(&sites_fn_iter_2[5]);
      goto b15;
    }
    goto b18;
  b15:;
    ov_release(t15);
  b16:;
    ov_release(self_2);
    ov_release(out);
    ov_release(node);
  b17:;
    return 0;
  b18:;
    ov_release(t15);
    ov_release(node);
    node = t16;
    goto b3;
}

static const OwnSite sites_fn_hello_4[] = {
  {"/work/main/tests/python/class-in-function.own", 39, 13, "sub.<locals>.Sub.hello"},
  {"/work/main/tests/python/class-in-function.own", 40, 32, "sub.<locals>.Sub.hello"},
  {"/work/main/tests/python/class-in-function.own", 40, 32, "sub.<locals>.Sub.hello"},
  {"/work/main/tests/python/class-in-function.own", 40, 20, "sub.<locals>.Sub.hello"},
  {"/work/main/tests/python/class-in-function.own", 40, 32, "sub.<locals>.Sub.hello"},
};
static OwnCache caches_fn_hello_4[1];
/* sub.<locals>.Sub.hello, /work/main/tests/python/class-in-function.own:39 */
static OwnWord fn_hello_4(OwnWord _x3Ccallee_x3E, OwnWord self) {
    OwnWord result;
    OwnWord t4;
    OwnWord class;
    OwnWord self_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_hello_4[0]);
      goto b13;
    }
    t4 = own_capture(_x3Ccallee_x3E, 0);
    class = t4;
    t7 = ov_copy(self);
    self_2 = t7;
    t8 = own_cell_get(class);
    if (t8 == OWN_UNBOUND) goto b10;
    t10 = ov_copy(self_2);
    if (OWN_UNLIKELY((t11 = own_super(t8, t10)) == 0)) {
      own_error_trace(&sites_fn_hello_4[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t10);
    goto b11;
  b5:;
    ov_release(t8);
    ov_release(t10);
    if (OWN_UNLIKELY((t12 = own_call_method(words[7 /* hello */], &caches_fn_hello_4[0], (const OwnWord[]){t11}, 1)) == 0)) {
      own_error_trace(&sites_fn_hello_4[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t11);
    goto b12;
  b7:;
    ov_release(t11);
    if (OWN_UNLIKELY((t13 = own_add(words[31 /* sub of  */], t12)) == 0)) {
      own_error_trace(&sites_fn_hello_4[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t12);
    goto b12;
  b9:;
    ov_release(t12);
    result = t13;
    ov_release(self_2);
    ov_release(class);
    return result;
  b10:;
    if (OWN_UNLIKELY(own_unbound_free(words[32 /* __class__ */]))) {
      own_error_trace(&sites_fn_hello_4[4]);
      goto b11;
    }
    goto b14;
  b11:;
    ov_release(t8);
  b12:;
    ov_release(self_2);
    ov_release(class);
  b13:;
    return 0;
  b14:;
    __builtin_unreachable();
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
