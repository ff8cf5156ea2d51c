/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_add(OwnWord, OwnWord *);
static OwnWord fn_radd(OwnWord, OwnWord *);
static OwnWord fn_sub(OwnWord, OwnWord *);
static OwnWord fn_radd_2(OwnWord, OwnWord *);
static OwnWord fn_rsub(OwnWord, OwnWord *);
static OwnWord fn_radd_3(OwnWord, OwnWord *);
static OwnWord fn_add_2(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_2(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_3(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_4(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_5(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_6(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_7(OwnWord, OwnWord *);
static OwnWord fn_eq(OwnWord, OwnWord *);
static OwnWord fn_lt(OwnWord, OwnWord *);
static OwnWord fn_add_3(OwnWord, OwnWord);
static OwnWord fn_radd_4(OwnWord, OwnWord);
static OwnWord fn_sub_2(OwnWord, OwnWord);
static OwnWord fn_radd_5(OwnWord, OwnWord);
static OwnWord fn_rsub_2(OwnWord, OwnWord);
static OwnWord fn_radd_6(OwnWord, OwnWord);
static OwnWord fn_add_4(OwnWord, OwnWord);
static OwnWord fn__x3Clambda_x3E_8(void);
static OwnWord fn__x3Clambda_x3E_9(void);
static OwnWord fn__x3Clambda_x3E_10(void);
static OwnWord fn__x3Clambda_x3E_11(void);
static OwnWord fn__x3Clambda_x3E_12(void);
static OwnWord fn__x3Clambda_x3E_13(void);
static OwnWord fn__x3Clambda_x3E_14(void);
static OwnWord fn_eq_2(OwnWord, OwnWord);
static OwnWord fn_lt_2(OwnWord, OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 1, "o"},
  {OWN_CONST_STR, 7, "__add__"},
  {OWN_CONST_STR, 9, "A.__add__"},
  {OWN_CONST_STR, 8, "__radd__"},
  {OWN_CONST_STR, 10, "A.__radd__"},
  {OWN_CONST_STR, 7, "__sub__"},
  {OWN_CONST_STR, 9, "A.__sub__"},
  {OWN_CONST_STR, 10, "B.__radd__"},
  {OWN_CONST_STR, 8, "__rsub__"},
  {OWN_CONST_STR, 10, "C.__rsub__"},
  {OWN_CONST_STR, 10, "D.__radd__"},
  {OWN_CONST_STR, 9, "E.__add__"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 6, "__eq__"},
  {OWN_CONST_STR, 8, "L.__eq__"},
  {OWN_CONST_STR, 6, "__lt__"},
  {OWN_CONST_STR, 8, "L.__lt__"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 5, "A.add"},
  {OWN_CONST_STR, 6, "A.radd"},
  {OWN_CONST_STR, 5, "A.sub"},
  {OWN_CONST_STR, 6, "B.radd"},
  {OWN_CONST_STR, 6, "C.rsub"},
  {OWN_CONST_STR, 1, "A"},
  {OWN_CONST_STR, 1, "E"},
  {OWN_CONST_STR, 1, "D"},
  {OWN_CONST_STR, 1, "B"},
  {OWN_CONST_STR, 1, "C"},
  {OWN_CONST_STR, 1, "L"},
};
static OwnWord words[31];
static const OwnProgram program = {constants, words, 31};

static OwnWord global_1_A = OWN_UNBOUND;
static OwnWord global_2_B = OWN_UNBOUND;
static OwnWord global_3_C = OWN_UNBOUND;
static OwnWord global_4_D = OWN_UNBOUND;
static OwnWord global_5_E = OWN_UNBOUND;
static OwnWord global_6_f = OWN_UNBOUND;
static OwnWord global_7_e = OWN_UNBOUND;
static OwnWord global_8_L = OWN_UNBOUND;
static OwnWord global_9_x = OWN_UNBOUND;
static OwnWord global_10__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2};
static const OwnSite site_1 = {"/work/main/tests/python/class-reflected.own", 4, 9, "A.__add__"};
static const OwnCode code_1 = {fn_add, &site_1, names_1, 3, 4, 0, 0, 2, 0, 0, 0};
static const uint32_t names_2[] = {1, 2};
static const OwnSite site_2 = {"/work/main/tests/python/class-reflected.own", 8, 9, "A.__radd__"};
static const OwnCode code_2 = {fn_radd, &site_2, names_2, 5, 6, 0, 0, 2, 0, 0, 0};
static const uint32_t names_3[] = {1, 2};
static const OwnSite site_3 = {"/work/main/tests/python/class-reflected.own", 12, 9, "A.__sub__"};
static const OwnCode code_3 = {fn_sub, &site_3, names_3, 7, 8, 0, 0, 2, 0, 0, 0};
static const uint32_t names_4[] = {1, 2};
static const OwnSite site_4 = {"/work/main/tests/python/class-reflected.own", 17, 9, "B.__radd__"};
static const OwnCode code_4 = {fn_radd_2, &site_4, names_4, 5, 9, 0, 0, 2, 0, 0, 0};
static const uint32_t names_5[] = {1, 2};
static const OwnSite site_5 = {"/work/main/tests/python/class-reflected.own", 23, 9, "C.__rsub__"};
static const OwnCode code_5 = {fn_rsub, &site_5, names_5, 10, 11, 0, 0, 2, 0, 0, 0};
static const uint32_t names_6[] = {1, 2};
static const OwnSite site_6 = {"/work/main/tests/python/class-reflected.own", 28, 9, "D.__radd__"};
static const OwnCode code_6 = {fn_radd_3, &site_6, names_6, 5, 12, 0, 0, 2, 0, 0, 0};
static const uint32_t names_7[] = {1, 2};
static const OwnSite site_7 = {"/work/main/tests/python/class-reflected.own", 33, 9, "E.__add__"};
static const OwnCode code_7 = {fn_add_2, &site_7, names_7, 3, 13, 0, 0, 2, 0, 0, 0};
static const OwnSite site_8 = {"/work/main/tests/python/class-reflected.own", 40, 11, "<lambda>"};
static const OwnCode code_8 = {fn__x3Clambda_x3E, &site_8, 0, 14, 14, 0, 0, 0, 0, 0, 0};
static const OwnSite site_9 = {"/work/main/tests/python/class-reflected.own", 40, 30, "<lambda>"};
static const OwnCode code_9 = {fn__x3Clambda_x3E_2, &site_9, 0, 14, 14, 0, 0, 0, 0, 0, 0};
static const OwnSite site_10 = {"/work/main/tests/python/class-reflected.own", 40, 49, "<lambda>"};
static const OwnCode code_10 = {fn__x3Clambda_x3E_3, &site_10, 0, 14, 14, 0, 0, 0, 0, 0, 0};
static const OwnSite site_11 = {"/work/main/tests/python/class-reflected.own", 40, 66, "<lambda>"};
static const OwnCode code_11 = {fn__x3Clambda_x3E_4, &site_11, 0, 14, 14, 0, 0, 0, 0, 0, 0};
static const OwnSite site_12 = {"/work/main/tests/python/class-reflected.own", 40, 83, "<lambda>"};
static const OwnCode code_12 = {fn__x3Clambda_x3E_5, &site_12, 0, 14, 14, 0, 0, 0, 0, 0, 0};
static const OwnSite site_13 = {"/work/main/tests/python/class-reflected.own", 40, 100, "<lambda>"};
static const OwnCode code_13 = {fn__x3Clambda_x3E_6, &site_13, 0, 14, 14, 0, 0, 0, 0, 0, 0};
static const OwnSite site_14 = {"/work/main/tests/python/class-reflected.own", 41, 9, "<lambda>"};
static const OwnCode code_14 = {fn__x3Clambda_x3E_7, &site_14, 0, 14, 14, 0, 0, 0, 0, 0, 0};
static const uint32_t names_15[] = {1, 2};
static const OwnSite site_15 = {"/work/main/tests/python/class-reflected.own", 49, 9, "L.__eq__"};
static const OwnCode code_15 = {fn_eq, &site_15, names_15, 15, 16, 0, 0, 2, 0, 0, 0};
static const uint32_t names_16[] = {1, 2};
static const OwnSite site_16 = {"/work/main/tests/python/class-reflected.own", 52, 9, "L.__lt__"};
static const OwnCode code_16 = {fn_lt, &site_16, names_16, 17, 18, 0, 0, 2, 0, 0, 0};
static const OwnClassCode class_1 = {25, 25, 0, 0, 0};
static const OwnClassCode class_2 = {28, 28, 0, 0, 0};
static const OwnClassCode class_3 = {29, 29, 0, 0, 0};
static const OwnClassCode class_4 = {27, 27, 0, 0, 0};
static const OwnClassCode class_5 = {26, 26, 0, 0, 0};
static const OwnClassCode class_6 = {30, 30, 0, 0, 0};

/* <start>, /work/main/tests/python/class-reflected.own:3 */
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
    t13 = global_5_E;
    global_5_E = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_f;
    global_6_f = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7_e;
    global_7_e = OWN_UNBOUND;
    ov_release(t17);
    t19 = global_8_L;
    global_8_L = OWN_UNBOUND;
    ov_release(t19);
    t21 = global_9_x;
    global_9_x = OWN_UNBOUND;
    ov_release(t21);
    t23 = global_10__x3Cmodule_x3E;
    global_10__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t23);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-reflected.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 8, 9, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 12, 9, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 16, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 17, 9, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 16, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 22, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 23, 9, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 22, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 27, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 28, 9, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 27, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 32, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 33, 9, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 32, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 37, 7, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 37, 13, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 37, 7, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 37, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 38, 7, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 38, 13, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 38, 7, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 38, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 39, 11, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 39, 7, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 39, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 40, 10, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 40, 5, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 43, 15, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 43, 9, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 44, 12, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 44, 5, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 45, 9, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 48, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 49, 9, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 52, 9, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 48, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 56, 5, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 57, 7, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 57, 20, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 57, 15, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 57, 25, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 57, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 59, 9, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 59, 5, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 60, 8, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 60, 1, "<module>"},
  {"/work/main/tests/python/class-reflected.own", 61, 5, "<module>"},
};
/* <module>, /work/main/tests/python/class-reflected.own:3 */
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
    OwnWord t62;
    OwnWord t63;
    OwnWord t64;
    OwnWord t65;
    OwnWord t66;
    OwnWord t67;
    bool t68;
    OwnWord t69;
    OwnWord t71;
    OwnWord t72;
    OwnWord t73;
    OwnWord t74;
    OwnWord t75;
    OwnWord t76;
    OwnWord t77;
    OwnWord t78;
    OwnWord t79;
    OwnWord t81;
    OwnWord t82;
    OwnWord t83;
    OwnWord t85;
    OwnWord t86;
    OwnWord t87;
    OwnWord t88;
    OwnWord t89;
    OwnWord t90;
    OwnWord t91;
    OwnWord t92;
    OwnWord t93;
    OwnWord t94;
    OwnWord t95;
    OwnWord t96;
    OwnWord t97;
    OwnWord t98;
    OwnWord t99;
    OwnWord t100;
    OwnWord t101;
    bool t102;
    OwnWord t103;
    OwnWord t104;
    OwnWord t105;
    OwnWord t106;
    OwnWord t107;
    OwnWord t108;
    if (global_10__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_10__x3Cmodule_x3E = OWN_TRUE;
    t4 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t5 = own_class_new(&class_1, t4, words[19 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b99;
    }
    t6 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[3 /* __add__ */], t6))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b8;
    }
    t7 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[5 /* __radd__ */], t7))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b8;
    }
    t8 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[7 /* __sub__ */], t8))) {
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
    goto b99;
  b9:;
    t10 = global_1_A;
    global_1_A = t5;
    ov_release(t10);
    t11 = ov_copy(global_1_A);
    t12 = own_tuple_new((const OwnWord[]){t11}, 1);
    if (OWN_UNLIKELY((t13 = own_class_new(&class_2, t12, words[19 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b99;
    }
    t14 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t13, words[5 /* __radd__ */], t14))) {
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
    goto b99;
  b13:;
    t16 = global_2_B;
    global_2_B = t13;
    ov_release(t16);
    t17 = ov_copy(global_1_A);
    t18 = own_tuple_new((const OwnWord[]){t17}, 1);
    if (OWN_UNLIKELY((t19 = own_class_new(&class_3, t18, words[19 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b99;
    }
    t20 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t19, words[10 /* __rsub__ */], t20))) {
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
    goto b99;
  b17:;
    t22 = global_3_C;
    global_3_C = t19;
    ov_release(t22);
    t23 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t24 = own_class_new(&class_4, t23, words[19 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b99;
    }
    t25 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t24, words[5 /* __radd__ */], t25))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b20;
    }
    if (OWN_UNLIKELY(own_class_done(t24))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b20;
    }
    goto b21;
  b20:;
    ov_release(t24);
    goto b99;
  b21:;
    t27 = global_4_D;
    global_4_D = t24;
    ov_release(t27);
    t28 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t29 = own_class_new(&class_5, t28, words[19 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b99;
    }
    t30 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t29, words[3 /* __add__ */], t30))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b24;
    }
    if (OWN_UNLIKELY(own_class_done(t29))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b24;
    }
    goto b25;
  b24:;
    ov_release(t29);
    goto b99;
  b25:;
    t32 = global_5_E;
    global_5_E = t29;
    ov_release(t32);
    t33 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t34 = own_call(t33, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b26;
    }
    goto b27;
  b26:;
    ov_release(t33);
    goto b99;
  b27:;
    ov_release(t33);
    t35 = ov_copy(global_2_B);
    if (OWN_UNLIKELY((t36 = own_call(t35, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b28;
    }
    goto b29;
  b28:;
    ov_release(t35);
    goto b31;
  b29:;
    ov_release(t35);
    if (OWN_UNLIKELY((t37 = own_add(t34, t36)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b30;
    }
    goto b32;
  b30:;
    ov_release(t36);
  b31:;
    ov_release(t34);
    goto b99;
  b32:;
    ov_release(t34);
    ov_release(t36);
    if (OWN_UNLIKELY((t38 = own_call(own_builtins[28], (const OwnWord[]){t37}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b33;
    }
    goto b34;
  b33:;
    ov_release(t37);
    goto b99;
  b34:;
    ov_release(t37);
    ov_release(t38);
    t39 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t40 = own_call(t39, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b35;
    }
    goto b36;
  b35:;
    ov_release(t39);
    goto b99;
  b36:;
    ov_release(t39);
    t41 = ov_copy(global_3_C);
    if (OWN_UNLIKELY((t42 = own_call(t41, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b37;
    }
    goto b38;
  b37:;
    ov_release(t41);
    goto b40;
  b38:;
    ov_release(t41);
    if (OWN_UNLIKELY((t43 = own_sub(t40, t42)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b39;
    }
    goto b41;
  b39:;
    ov_release(t42);
  b40:;
    ov_release(t40);
    goto b99;
  b41:;
    ov_release(t40);
    ov_release(t42);
    if (OWN_UNLIKELY((t44 = own_call(own_builtins[28], (const OwnWord[]){t43}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b42;
    }
    goto b43;
  b42:;
    ov_release(t43);
    goto b99;
  b43:;
    ov_release(t43);
    ov_release(t44);
    t45 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t46 = own_call(t45, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b44;
    }
    goto b45;
  b44:;
    ov_release(t45);
    goto b99;
  b45:;
    ov_release(t45);
    if (OWN_UNLIKELY((t47 = own_add(ov_small(INT64_C(1)), t46)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b46;
    }
    goto b47;
  b46:;
    ov_release(t46);
    goto b99;
  b47:;
    ov_release(t46);
    if (OWN_UNLIKELY((t48 = own_call(own_builtins[28], (const OwnWord[]){t47}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b48;
    }
    goto b49;
  b48:;
    ov_release(t47);
    goto b99;
  b49:;
    ov_release(t47);
    ov_release(t48);
    t49 = own_function_new(&code_8, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    t50 = own_function_new(&code_9, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    t51 = own_function_new(&code_10, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    t52 = own_function_new(&code_11, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    t53 = own_function_new(&code_12, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    t54 = own_function_new(&code_13, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    t55 = own_function_new(&code_14, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    t56 = own_tuple_new((const OwnWord[]){t49, t50, t51, t52, t53, t54, t55}, 7);
    if (OWN_UNLIKELY((t57 = own_iter(t56)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b50;
    }
    goto b51;
  b50:;
    ov_release(t56);
    goto b99;
  b51:;
    ov_release(t56);
    t58 = t57;
  b52:;
    if (OWN_UNLIKELY((t59 = own_next(t58)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b65;
    }
    if (t59 == OWN_END) goto b68;
    t62 = global_6_f;
    global_6_f = t59;
    ov_release(t62);
    t63 = ov_copy(global_6_f);
    if (OWN_UNLIKELY((t64 = own_call(t63, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b55;
    }
    goto b56;
  b55:;
    ov_release(t63);
    goto b58;
  b56:;
    ov_release(t63);
    if (OWN_UNLIKELY((t65 = own_call(own_builtins[28], (const OwnWord[]){t64}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b57;
    }
    goto b67;
  b57:;
    ov_release(t64);
  b58:;
    t66 = own_error_take_object();
    t67 = own_handled_enter(t66);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_exception_is(t66, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b64;
    }
    t68 = own_1 != 0;
    }
    if (t68) goto b62;
    own_error_raise_object(t66, &sites_fn__x3Cmodule_x3E[33]);
    own_handled_leave(t67);
    ov_release(t67);
    goto b65;
  b62:;
    t69 = ov_copy(t66);
    t71 = global_7_e;
    global_7_e = t69;
    ov_release(t71);
    t72 = ov_copy(global_7_e);
    if (OWN_UNLIKELY((t73 = own_call(own_builtins[28], (const OwnWord[]){t72}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b63;
    }
    goto b66;
  b63:;
    ov_release(t72);
    t74 = global_7_e;
    global_7_e = OWN_UNBOUND;
    ov_release(t74);
  b64:;
    own_handled_leave(t67);
    ov_release(t67);
    ov_release(t66);
  b65:;
    ov_release(t58);
    goto b99;
  b66:;
    ov_release(t72);
    ov_release(t73);
    t75 = global_7_e;
    global_7_e = OWN_UNBOUND;
    ov_release(t75);
    own_handled_leave(t67);
    ov_release(t67);
    ov_release(t66);
    goto b52;
  b67:;
    ov_release(t64);
    ov_release(t65);
    goto b52;
  b68:;
    ov_release(t59);
    ov_release(t58);
    t76 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t77 = own_class_new(&class_6, t76, words[19 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b99;
    }
    t78 = own_function_new(&code_15, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t77, words[15 /* __eq__ */], t78))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b72;
    }
    t79 = own_function_new(&code_16, OWN_NONE, OWN_NONE, words[19 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t77, words[17 /* __lt__ */], t79))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b72;
    }
    if (OWN_UNLIKELY(own_class_done(t77))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b72;
    }
    goto b73;
  b72:;
    ov_release(t77);
    goto b99;
  b73:;
    t81 = global_8_L;
    global_8_L = t77;
    ov_release(t81);
    t82 = ov_copy(global_8_L);
    if (OWN_UNLIKELY((t83 = own_call(t82, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b74;
    }
    goto b75;
  b74:;
    ov_release(t82);
    goto b99;
  b75:;
    ov_release(t82);
    t85 = global_9_x;
    global_9_x = t83;
    ov_release(t85);
    t86 = ov_copy(global_9_x);
    t87 = ov_copy(global_9_x);
    if (OWN_UNLIKELY((t88 = own_eq(t86, t87)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b76;
    }
    goto b77;
  b76:;
    ov_release(t87);
    ov_release(t86);
    goto b99;
  b77:;
    ov_release(t86);
    ov_release(t87);
    t89 = ov_copy(global_9_x);
    t90 = ov_copy(global_8_L);
    if (OWN_UNLIKELY((t91 = own_call(t90, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b78;
    }
    goto b79;
  b78:;
    ov_release(t90);
    goto b81;
  b79:;
    ov_release(t90);
    if (OWN_UNLIKELY((t92 = own_eq(t89, t91)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b80;
    }
    goto b82;
  b80:;
    ov_release(t91);
  b81:;
    ov_release(t89);
    goto b87;
  b82:;
    ov_release(t89);
    ov_release(t91);
    t93 = ov_copy(global_9_x);
    if (OWN_UNLIKELY((t94 = own_ne(t93, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b83;
    }
    goto b84;
  b83:;
    ov_release(t93);
    goto b86;
  b84:;
    ov_release(t93);
    if (OWN_UNLIKELY((t95 = own_call(own_builtins[28], (const OwnWord[]){t88, t92, t94}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b85;
    }
    goto b88;
  b85:;
    ov_release(t94);
  b86:;
    ov_release(t92);
  b87:;
    ov_release(t88);
    goto b99;
  b88:;
    ov_release(t88);
    ov_release(t92);
    ov_release(t94);
    ov_release(t95);
    t96 = ov_copy(global_9_x);
    t97 = ov_copy(global_8_L);
    if (OWN_UNLIKELY((t98 = own_call(t97, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b89;
    }
    goto b90;
  b89:;
    ov_release(t97);
    goto b92;
  b90:;
    ov_release(t97);
    if (OWN_UNLIKELY((t99 = own_lt(t96, t98)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b91;
    }
    goto b101;
  b91:;
    ov_release(t98);
  b92:;
    ov_release(t96);
    t100 = own_error_take_object();
    t101 = own_handled_enter(t100);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_exception_is(t100, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b98;
    }
    t102 = own_2 != 0;
    }
    if (t102) goto b96;
    own_error_raise_object(t100, &sites_fn__x3Cmodule_x3E[48]);
    own_handled_leave(t101);
    ov_release(t101);
    goto b99;
  b96:;
    t103 = ov_copy(t100);
    t104 = global_7_e;
    global_7_e = t103;
    ov_release(t104);
    t105 = ov_copy(global_7_e);
    if (OWN_UNLIKELY((t106 = own_call(own_builtins[28], (const OwnWord[]){t105}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[49]);
      goto b97;
    }
    goto b100;
  b97:;
    ov_release(t105);
    t107 = global_7_e;
    global_7_e = OWN_UNBOUND;
    ov_release(t107);
  b98:;
    own_handled_leave(t101);
    ov_release(t101);
    ov_release(t100);
  b99:;
    return 0;
  b100:;
    ov_release(t105);
    ov_release(t106);
    t108 = global_7_e;
    global_7_e = OWN_UNBOUND;
    ov_release(t108);
    own_handled_leave(t101);
    ov_release(t101);
    ov_release(t100);
    goto b102;
  b101:;
    ov_release(t96);
    ov_release(t98);
    ov_release(t99);
  b102:;
    result = OWN_NONE;
    return result;
}

/* A.__add__ (entry), /work/main/tests/python/class-reflected.own:4 */
static OwnWord fn_add(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_add_3(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.__radd__ (entry), /work/main/tests/python/class-reflected.own:8 */
static OwnWord fn_radd(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_radd_4(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.__sub__ (entry), /work/main/tests/python/class-reflected.own:12 */
static OwnWord fn_sub(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_sub_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* B.__radd__ (entry), /work/main/tests/python/class-reflected.own:17 */
static OwnWord fn_radd_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_radd_5(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* C.__rsub__ (entry), /work/main/tests/python/class-reflected.own:23 */
static OwnWord fn_rsub(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_rsub_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* D.__radd__ (entry), /work/main/tests/python/class-reflected.own:28 */
static OwnWord fn_radd_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_radd_6(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* E.__add__ (entry), /work/main/tests/python/class-reflected.own:33 */
static OwnWord fn_add_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_add_4(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-reflected.own:40 */
static OwnWord fn__x3Clambda_x3E(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_8()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-reflected.own:40 */
static OwnWord fn__x3Clambda_x3E_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_9()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-reflected.own:40 */
static OwnWord fn__x3Clambda_x3E_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_10()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-reflected.own:40 */
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

/* <lambda> (entry), /work/main/tests/python/class-reflected.own:40 */
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

/* <lambda> (entry), /work/main/tests/python/class-reflected.own:40 */
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

/* <lambda> (entry), /work/main/tests/python/class-reflected.own:41 */
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

/* L.__eq__ (entry), /work/main/tests/python/class-reflected.own:49 */
static OwnWord fn_eq(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_eq_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* L.__lt__ (entry), /work/main/tests/python/class-reflected.own:52 */
static OwnWord fn_lt(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_lt_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_add_3[] = {
  {"/work/main/tests/python/class-reflected.own", 4, 9, "A.__add__"},
  {"/work/main/tests/python/class-reflected.own", 5, 9, "A.__add__"},
};
/* A.__add__, /work/main/tests/python/class-reflected.own:4 */
static OwnWord fn_add_3(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    OwnWord t8;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_add_3[0]);
      goto b4;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    if (OWN_UNLIKELY((t8 = own_call(own_builtins[28], (const OwnWord[]){words[20]}, 1)) == 0)) {
      own_error_trace(&sites_fn_add_3[1]);
      goto b3;
    }
    goto b5;
  b3:;
    ov_release(self_2);
    ov_release(o_2);
  b4:;
    return 0;
  b5:;
    ov_release(t8);
    result = OWN_NOT_IMPLEMENTED;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

static const OwnSite sites_fn_radd_4[] = {
  {"/work/main/tests/python/class-reflected.own", 8, 9, "A.__radd__"},
  {"/work/main/tests/python/class-reflected.own", 9, 9, "A.__radd__"},
};
/* A.__radd__, /work/main/tests/python/class-reflected.own:8 */
static OwnWord fn_radd_4(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_radd_4[0]);
      goto b4;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    if (OWN_UNLIKELY((t8 = own_call(own_builtins[28], (const OwnWord[]){words[21]}, 1)) == 0)) {
      own_error_trace(&sites_fn_radd_4[1]);
      goto b3;
    }
    goto b5;
  b3:;
    ov_release(self_2);
    ov_release(o_2);
  b4:;
    return 0;
  b5:;
    ov_release(t8);
    t9 = ov_copy(words[21]);
    result = t9;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* A.__sub__, /work/main/tests/python/class-reflected.own:12 */
static OwnWord fn_sub_2(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    OwnWord t8;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    t8 = ov_copy(words[22]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

static const OwnSite sites_fn_radd_5[] = {
  {"/work/main/tests/python/class-reflected.own", 17, 9, "B.__radd__"},
  {"/work/main/tests/python/class-reflected.own", 18, 9, "B.__radd__"},
};
/* B.__radd__, /work/main/tests/python/class-reflected.own:17 */
static OwnWord fn_radd_5(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_radd_5[0]);
      goto b4;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    if (OWN_UNLIKELY((t8 = own_call(own_builtins[28], (const OwnWord[]){words[23]}, 1)) == 0)) {
      own_error_trace(&sites_fn_radd_5[1]);
      goto b3;
    }
    goto b5;
  b3:;
    ov_release(self_2);
    ov_release(o_2);
  b4:;
    return 0;
  b5:;
    ov_release(t8);
    t9 = ov_copy(words[23]);
    result = t9;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* C.__rsub__, /work/main/tests/python/class-reflected.own:23 */
static OwnWord fn_rsub_2(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    OwnWord t8;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    t8 = ov_copy(words[24]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* D.__radd__, /work/main/tests/python/class-reflected.own:28 */
static OwnWord fn_radd_6(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    result = OWN_NOT_IMPLEMENTED;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* E.__add__, /work/main/tests/python/class-reflected.own:33 */
static OwnWord fn_add_4(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    result = OWN_NOT_IMPLEMENTED;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

static const OwnSite sites_fn__x3Clambda_x3E_8[] = {
  {"/work/main/tests/python/class-reflected.own", 40, 11, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 19, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 25, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 19, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 25, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 19, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-reflected.own:40 */
static OwnWord fn__x3Clambda_x3E_8(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[0]);
      goto b15;
    }
    if (global_1_A == OWN_UNBOUND) goto b14;
    t5 = ov_copy(global_1_A);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_call(t2, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t2);
    goto b15;
  b5:;
    ov_release(t2);
    if (global_1_A == OWN_UNBOUND) goto b11;
    t9 = ov_copy(global_1_A);
    t7 = t9;
    if (OWN_UNLIKELY((t10 = own_call(t7, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[2]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t7);
    goto b12;
  b8:;
    ov_release(t7);
    if (OWN_UNLIKELY((t11 = own_add(t6, t10)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[3]);
      goto b9;
    }
    goto b10;
  b9:;
    ov_release(t10);
    goto b12;
  b10:;
    ov_release(t6);
    ov_release(t10);
    result = t11;
    return result;
  b11:;
    if (OWN_UNLIKELY(own_unbound_global(words[25 /* A */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[4]);
      goto b12;
    }
    goto b13;
  b12:;
    ov_release(t6);
    goto b15;
  b13:;
    __builtin_unreachable();
  b14:;
    if (OWN_UNLIKELY(own_unbound_global(words[25 /* A */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[5]);
      goto b15;
    }
    goto b16;
  b15:;
    return 0;
  b16:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_9[] = {
  {"/work/main/tests/python/class-reflected.own", 40, 30, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 38, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 44, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 38, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 44, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 38, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-reflected.own:40 */
static OwnWord fn__x3Clambda_x3E_9(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_9[0]);
      goto b15;
    }
    if (global_5_E == OWN_UNBOUND) goto b14;
    t5 = ov_copy(global_5_E);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_call(t2, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_9[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t2);
    goto b15;
  b5:;
    ov_release(t2);
    if (global_4_D == OWN_UNBOUND) goto b11;
    t10 = ov_copy(global_4_D);
    t7 = t10;
    if (OWN_UNLIKELY((t11 = own_call(t7, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_9[2]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t7);
    goto b12;
  b8:;
    ov_release(t7);
    if (OWN_UNLIKELY((t12 = own_add(t6, t11)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_9[3]);
      goto b9;
    }
    goto b10;
  b9:;
    ov_release(t11);
    goto b12;
  b10:;
    ov_release(t6);
    ov_release(t11);
    result = t12;
    return result;
  b11:;
    if (OWN_UNLIKELY(own_unbound_global(words[27 /* D */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_9[4]);
      goto b12;
    }
    goto b13;
  b12:;
    ov_release(t6);
    goto b15;
  b13:;
    __builtin_unreachable();
  b14:;
    if (OWN_UNLIKELY(own_unbound_global(words[26 /* E */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_9[5]);
      goto b15;
    }
    goto b16;
  b15:;
    return 0;
  b16:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_10[] = {
  {"/work/main/tests/python/class-reflected.own", 40, 49, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 57, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 57, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 57, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-reflected.own:40 */
static OwnWord fn__x3Clambda_x3E_10(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_10[0]);
      goto b9;
    }
    if (global_5_E == OWN_UNBOUND) goto b8;
    t5 = ov_copy(global_5_E);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_call(t2, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_10[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t2);
    goto b9;
  b5:;
    ov_release(t2);
    if (OWN_UNLIKELY((t7 = own_add(t6, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_10[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t6);
    goto b9;
  b7:;
    ov_release(t6);
    result = t7;
    return result;
  b8:;
    if (OWN_UNLIKELY(own_unbound_global(words[26 /* E */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_10[3]);
      goto b9;
    }
    goto b10;
  b9:;
    return 0;
  b10:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_11[] = {
  {"/work/main/tests/python/class-reflected.own", 40, 66, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 78, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 74, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 78, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-reflected.own:40 */
static OwnWord fn__x3Clambda_x3E_11(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_11[0]);
      goto b9;
    }
    if (global_4_D == OWN_UNBOUND) goto b8;
    t5 = ov_copy(global_4_D);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_call(t2, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_11[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t2);
    goto b9;
  b5:;
    ov_release(t2);
    if (OWN_UNLIKELY((t7 = own_add(ov_small(INT64_C(1)), t6)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_11[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t6);
    goto b9;
  b7:;
    ov_release(t6);
    result = t7;
    return result;
  b8:;
    if (OWN_UNLIKELY(own_unbound_global(words[27 /* D */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_11[3]);
      goto b9;
    }
    goto b10;
  b9:;
    return 0;
  b10:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_12[] = {
  {"/work/main/tests/python/class-reflected.own", 40, 83, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 91, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 91, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 91, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-reflected.own:40 */
static OwnWord fn__x3Clambda_x3E_12(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_12[0]);
      goto b9;
    }
    if (global_5_E == OWN_UNBOUND) goto b8;
    t5 = ov_copy(global_5_E);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_call(t2, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_12[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t2);
    goto b9;
  b5:;
    ov_release(t2);
    if (OWN_UNLIKELY((t7 = own_sub(t6, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_12[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t6);
    goto b9;
  b7:;
    ov_release(t6);
    result = t7;
    return result;
  b8:;
    if (OWN_UNLIKELY(own_unbound_global(words[26 /* E */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_12[3]);
      goto b9;
    }
    goto b10;
  b9:;
    return 0;
  b10:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_13[] = {
  {"/work/main/tests/python/class-reflected.own", 40, 100, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 108, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 114, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 108, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 114, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 40, 108, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-reflected.own:40 */
static OwnWord fn__x3Clambda_x3E_13(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_13[0]);
      goto b15;
    }
    if (global_4_D == OWN_UNBOUND) goto b14;
    t5 = ov_copy(global_4_D);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_call(t2, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_13[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t2);
    goto b15;
  b5:;
    ov_release(t2);
    if (global_4_D == OWN_UNBOUND) goto b11;
    t9 = ov_copy(global_4_D);
    t7 = t9;
    if (OWN_UNLIKELY((t10 = own_call(t7, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_13[2]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t7);
    goto b12;
  b8:;
    ov_release(t7);
    if (OWN_UNLIKELY((t11 = own_add(t6, t10)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_13[3]);
      goto b9;
    }
    goto b10;
  b9:;
    ov_release(t10);
    goto b12;
  b10:;
    ov_release(t6);
    ov_release(t10);
    result = t11;
    return result;
  b11:;
    if (OWN_UNLIKELY(own_unbound_global(words[27 /* D */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_13[4]);
      goto b12;
    }
    goto b13;
  b12:;
    ov_release(t6);
    goto b15;
  b13:;
    __builtin_unreachable();
  b14:;
    if (OWN_UNLIKELY(own_unbound_global(words[27 /* D */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_13[5]);
      goto b15;
    }
    goto b16;
  b15:;
    return 0;
  b16:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_14[] = {
  {"/work/main/tests/python/class-reflected.own", 41, 9, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 41, 18, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 41, 17, "<lambda>"},
  {"/work/main/tests/python/class-reflected.own", 41, 18, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-reflected.own:41 */
static OwnWord fn__x3Clambda_x3E_14(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_14[0]);
      goto b9;
    }
    if (global_4_D == OWN_UNBOUND) goto b8;
    t5 = ov_copy(global_4_D);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_call(t2, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_14[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t2);
    goto b9;
  b5:;
    ov_release(t2);
    if (OWN_UNLIKELY((t7 = own_neg(t6)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_14[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t6);
    goto b9;
  b7:;
    ov_release(t6);
    result = t7;
    return result;
  b8:;
    if (OWN_UNLIKELY(own_unbound_global(words[27 /* D */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_14[3]);
      goto b9;
    }
    goto b10;
  b9:;
    return 0;
  b10:;
    __builtin_unreachable();
}

/* L.__eq__, /work/main/tests/python/class-reflected.own:49 */
static OwnWord fn_eq_2(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    result = OWN_NOT_IMPLEMENTED;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* L.__lt__, /work/main/tests/python/class-reflected.own:52 */
static OwnWord fn_lt_2(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    result = OWN_NOT_IMPLEMENTED;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
