/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn_eq(OwnWord, OwnWord *);
static OwnWord fn_lt(OwnWord, OwnWord *);
static OwnWord fn_le(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_2(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_3(OwnWord, OwnWord *);
static OwnWord fn_eq_2(OwnWord, OwnWord *);
static OwnWord fn_ne(OwnWord, OwnWord *);
static OwnWord fn_gt(OwnWord, OwnWord *);
static OwnWord fn_ge(OwnWord, OwnWord *);
static OwnWord fn_init_2(OwnWord, OwnWord);
static OwnWord fn_eq_3(OwnWord, OwnWord);
static OwnWord fn_lt_2(OwnWord, OwnWord);
static OwnWord fn_le_2(OwnWord, OwnWord);
static OwnWord fn__x3Clambda_x3E_4(void);
static OwnWord fn__x3Clambda_x3E_5(void);
static OwnWord fn__x3Clambda_x3E_6(void);
static OwnWord fn_eq_4(OwnWord, OwnWord);
static OwnWord fn_ne_2(OwnWord, OwnWord);
static OwnWord fn_gt_2(OwnWord, OwnWord);
static OwnWord fn_ge_2(OwnWord, OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 1, "n"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 10, "N.__init__"},
  {OWN_CONST_STR, 1, "o"},
  {OWN_CONST_STR, 6, "__eq__"},
  {OWN_CONST_STR, 8, "N.__eq__"},
  {OWN_CONST_STR, 6, "__lt__"},
  {OWN_CONST_STR, 8, "N.__lt__"},
  {OWN_CONST_STR, 6, "__le__"},
  {OWN_CONST_STR, 8, "N.__le__"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 10, "Odd.__eq__"},
  {OWN_CONST_STR, 6, "__ne__"},
  {OWN_CONST_STR, 10, "Odd.__ne__"},
  {OWN_CONST_STR, 6, "__gt__"},
  {OWN_CONST_STR, 8, "G.__gt__"},
  {OWN_CONST_STR, 6, "__ge__"},
  {OWN_CONST_STR, 8, "G.__ge__"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 5, "index"},
  {OWN_CONST_STR, 1, "N"},
  {OWN_CONST_STR, 2, "lt"},
  {OWN_CONST_STR, 13, "truthy result"},
  {OWN_CONST_STR, 1, "a"},
  {OWN_CONST_STR, 1, "x"},
  {OWN_CONST_STR, 2, "ne"},
  {OWN_CONST_STR, 2, "gt"},
  {OWN_CONST_STR, 2, "ge"},
  {OWN_CONST_STR, 3, "Odd"},
  {OWN_CONST_STR, 1, "G"},
  {OWN_CONST_STR, 5, "Plain"},
};
static OwnWord words[33];
static const OwnProgram program = {constants, words, 33};

static OwnWord global_1_N = OWN_UNBOUND;
static OwnWord global_2_a = OWN_UNBOUND;
static OwnWord global_3_b = OWN_UNBOUND;
static OwnWord global_4_f = OWN_UNBOUND;
static OwnWord global_5_e = OWN_UNBOUND;
static OwnWord global_6_Odd = OWN_UNBOUND;
static OwnWord global_7_G = OWN_UNBOUND;
static OwnWord global_8_Plain = OWN_UNBOUND;
static OwnWord global_9_p = OWN_UNBOUND;
static OwnWord global_10__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2};
static const OwnSite site_1 = {"/work/main/tests/python/class-comparison.own", 4, 9, "N.__init__"};
static const OwnCode code_1 = {fn_init, &site_1, names_1, 3, 4, 0, 0, 2, 0, 0, 0};
static const uint32_t names_2[] = {1, 5};
static const OwnSite site_2 = {"/work/main/tests/python/class-comparison.own", 7, 9, "N.__eq__"};
static const OwnCode code_2 = {fn_eq, &site_2, names_2, 6, 7, 0, 0, 2, 0, 0, 0};
static const uint32_t names_3[] = {1, 5};
static const OwnSite site_3 = {"/work/main/tests/python/class-comparison.own", 10, 9, "N.__lt__"};
static const OwnCode code_3 = {fn_lt, &site_3, names_3, 8, 9, 0, 0, 2, 0, 0, 0};
static const uint32_t names_4[] = {1, 5};
static const OwnSite site_4 = {"/work/main/tests/python/class-comparison.own", 14, 9, "N.__le__"};
static const OwnCode code_4 = {fn_le, &site_4, names_4, 10, 11, 0, 0, 2, 0, 0, 0};
static const OwnSite site_5 = {"/work/main/tests/python/class-comparison.own", 21, 11, "<lambda>"};
static const OwnCode code_5 = {fn__x3Clambda_x3E, &site_5, 0, 12, 12, 0, 0, 0, 0, 0, 0};
static const OwnSite site_6 = {"/work/main/tests/python/class-comparison.own", 21, 28, "<lambda>"};
static const OwnCode code_6 = {fn__x3Clambda_x3E_2, &site_6, 0, 12, 12, 0, 0, 0, 0, 0, 0};
static const OwnSite site_7 = {"/work/main/tests/python/class-comparison.own", 21, 43, "<lambda>"};
static const OwnCode code_7 = {fn__x3Clambda_x3E_3, &site_7, 0, 12, 12, 0, 0, 0, 0, 0, 0};
static const uint32_t names_8[] = {1, 5};
static const OwnSite site_8 = {"/work/main/tests/python/class-comparison.own", 29, 9, "Odd.__eq__"};
static const OwnCode code_8 = {fn_eq_2, &site_8, names_8, 6, 13, 0, 0, 2, 0, 0, 0};
static const uint32_t names_9[] = {1, 5};
static const OwnSite site_9 = {"/work/main/tests/python/class-comparison.own", 32, 9, "Odd.__ne__"};
static const OwnCode code_9 = {fn_ne, &site_9, names_9, 14, 15, 0, 0, 2, 0, 0, 0};
static const uint32_t names_10[] = {1, 5};
static const OwnSite site_10 = {"/work/main/tests/python/class-comparison.own", 40, 9, "G.__gt__"};
static const OwnCode code_10 = {fn_gt, &site_10, names_10, 16, 17, 0, 0, 2, 0, 0, 0};
static const uint32_t names_11[] = {1, 5};
static const OwnSite site_11 = {"/work/main/tests/python/class-comparison.own", 43, 9, "G.__ge__"};
static const OwnCode code_11 = {fn_ge, &site_11, names_11, 18, 19, 0, 0, 2, 0, 0, 0};
static const uint32_t slots_1[] = {2};
static const OwnClassCode class_1 = {22, 22, 0, 1, slots_1};
static const OwnClassCode class_2 = {30, 30, 0, 0, 0};
static const OwnClassCode class_3 = {31, 31, 0, 0, 0};
static const OwnClassCode class_4 = {32, 32, 0, 0, 0};

/* <start>, /work/main/tests/python/class-comparison.own:3 */
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
    t5 = global_1_N;
    global_1_N = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_a;
    global_2_a = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_b;
    global_3_b = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_f;
    global_4_f = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_Odd;
    global_6_Odd = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7_G;
    global_7_G = OWN_UNBOUND;
    ov_release(t17);
    t19 = global_8_Plain;
    global_8_Plain = OWN_UNBOUND;
    ov_release(t19);
    t21 = global_9_p;
    global_9_p = OWN_UNBOUND;
    ov_release(t21);
    t23 = global_10__x3Cmodule_x3E;
    global_10__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t23);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-comparison.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 7, 9, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 10, 9, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 14, 9, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 18, 8, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 18, 14, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 19, 7, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 19, 20, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 19, 15, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 19, 26, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 19, 34, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 19, 42, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 19, 50, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 19, 64, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 19, 58, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 19, 84, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 19, 71, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 19, 1, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 20, 7, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 20, 14, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 20, 21, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 20, 28, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 20, 35, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 20, 43, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 20, 1, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 21, 10, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 21, 5, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 23, 15, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 23, 9, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 24, 12, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 24, 5, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 25, 9, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 28, 1, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 29, 9, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 32, 9, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 28, 1, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 36, 7, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 36, 7, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 36, 19, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 36, 19, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 36, 36, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 36, 36, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 36, 31, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 36, 54, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 36, 54, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 36, 54, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 36, 73, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 36, 83, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 36, 73, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 36, 1, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 39, 1, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 40, 9, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 43, 9, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 39, 1, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 47, 7, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 47, 7, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 47, 20, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 47, 16, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 47, 30, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 47, 25, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 47, 35, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 47, 35, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 47, 1, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 49, 5, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 49, 5, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 50, 8, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 50, 1, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 51, 5, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 52, 7, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 52, 14, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 52, 7, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 52, 7, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 52, 21, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 52, 7, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 52, 1, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 55, 1, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 55, 1, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 59, 5, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 60, 7, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 60, 20, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 60, 15, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 60, 29, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 60, 37, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 60, 37, "<module>"},
  {"/work/main/tests/python/class-comparison.own", 60, 1, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[1];
/* <module>, /work/main/tests/python/class-comparison.own:3 */
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
    OwnWord t14;
    OwnWord t15;
    OwnWord t17;
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
    bool t40;
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
    OwnWord t76;
    OwnWord t77;
    OwnWord t78;
    OwnWord t79;
    OwnWord t80;
    OwnWord t81;
    bool t82;
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
    OwnWord t95;
    OwnWord t96;
    OwnWord t97;
    OwnWord t98;
    OwnWord t99;
    OwnWord t100;
    OwnWord t101;
    OwnWord t102;
    OwnWord t103;
    OwnWord t104;
    bool t105;
    OwnWord t107;
    OwnWord t108;
    OwnWord t109;
    OwnWord t110;
    OwnWord t111;
    bool t112;
    OwnWord t113;
    OwnWord t114;
    OwnWord t115;
    OwnWord t116;
    OwnWord t117;
    bool t118;
    OwnWord t119;
    OwnWord t120;
    OwnWord t121;
    OwnWord t122;
    OwnWord t123;
    OwnWord t124;
    OwnWord t126;
    OwnWord t127;
    OwnWord t128;
    OwnWord t129;
    OwnWord t130;
    OwnWord t131;
    OwnWord t132;
    OwnWord t133;
    OwnWord t134;
    OwnWord t135;
    OwnWord t136;
    OwnWord t137;
    OwnWord t138;
    OwnWord t139;
    OwnWord t140;
    OwnWord t141;
    OwnWord t142;
    OwnWord t143;
    OwnWord t144;
    bool t145;
    OwnWord t146;
    OwnWord t147;
    OwnWord t148;
    OwnWord t149;
    OwnWord t150;
    OwnWord t151;
    OwnWord t152;
    OwnWord t153;
    OwnWord t154;
    OwnWord t155;
    OwnWord t156;
    OwnWord t157;
    bool t158;
    OwnWord t159;
    OwnWord t160;
    OwnWord t161;
    OwnWord t162;
    OwnWord t163;
    OwnWord t164;
    OwnWord t166;
    OwnWord t167;
    OwnWord t168;
    OwnWord t170;
    OwnWord t171;
    OwnWord t172;
    OwnWord t173;
    OwnWord t174;
    OwnWord t175;
    OwnWord t176;
    OwnWord t177;
    OwnWord t178;
    OwnWord t179;
    OwnWord t180;
    OwnWord t181;
    OwnWord t182;
    OwnWord t183;
    OwnWord t184;
    OwnWord t185;
    if (global_10__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_10__x3Cmodule_x3E = OWN_TRUE;
    t4 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t5 = own_class_new(&class_1, t4, words[20 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b206;
    }
    t6 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[20 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[3 /* __init__ */], t6))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b9;
    }
    t7 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[20 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[6 /* __eq__ */], t7))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b9;
    }
    t8 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[20 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[8 /* __lt__ */], t8))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b9;
    }
    t9 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[20 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[10 /* __le__ */], t9))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b9;
    }
    if (OWN_UNLIKELY(own_class_done(t5))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b9;
    }
    goto b10;
  b9:;
    ov_release(t5);
    goto b206;
  b10:;
    t11 = global_1_N;
    global_1_N = t5;
    ov_release(t11);
    t12 = ov_copy(global_1_N);
    if (OWN_UNLIKELY((t13 = own_call(t12, (const OwnWord[]){ov_small(INT64_C(1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b11;
    }
    goto b12;
  b11:;
    ov_release(t12);
    goto b206;
  b12:;
    ov_release(t12);
    t14 = ov_copy(global_1_N);
    if (OWN_UNLIKELY((t15 = own_call(t14, (const OwnWord[]){ov_small(INT64_C(2))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b13;
    }
    goto b14;
  b13:;
    ov_release(t14);
    ov_release(t13);
    goto b206;
  b14:;
    ov_release(t14);
    t17 = global_2_a;
    global_2_a = t13;
    ov_release(t17);
    t19 = global_3_b;
    global_3_b = t15;
    ov_release(t19);
    t20 = ov_copy(global_2_a);
    t21 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t22 = own_eq(t20, t21)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b15;
    }
    goto b16;
  b15:;
    ov_release(t21);
    ov_release(t20);
    goto b206;
  b16:;
    ov_release(t20);
    ov_release(t21);
    t23 = ov_copy(global_2_a);
    t24 = ov_copy(global_1_N);
    if (OWN_UNLIKELY((t25 = own_call(t24, (const OwnWord[]){ov_small(INT64_C(1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b17;
    }
    goto b18;
  b17:;
    ov_release(t24);
    goto b20;
  b18:;
    ov_release(t24);
    if (OWN_UNLIKELY((t26 = own_eq(t23, t25)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b19;
    }
    goto b21;
  b19:;
    ov_release(t25);
  b20:;
    ov_release(t23);
    goto b47;
  b21:;
    ov_release(t23);
    ov_release(t25);
    t27 = ov_copy(global_2_a);
    t28 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t29 = own_ne(t27, t28)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b22;
    }
    goto b23;
  b22:;
    ov_release(t28);
    ov_release(t27);
    goto b46;
  b23:;
    ov_release(t27);
    ov_release(t28);
    t30 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t31 = own_eq(t30, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b24;
    }
    goto b25;
  b24:;
    ov_release(t30);
    goto b45;
  b25:;
    ov_release(t30);
    t32 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t33 = own_eq(ov_small(INT64_C(1)), t32)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b26;
    }
    goto b27;
  b26:;
    ov_release(t32);
    goto b44;
  b27:;
    ov_release(t32);
    t34 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t35 = own_ne(t34, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b28;
    }
    goto b29;
  b28:;
    ov_release(t34);
    goto b43;
  b29:;
    ov_release(t34);
    t36 = ov_copy(global_2_a);
    t37 = ov_copy(global_1_N);
    if (OWN_UNLIKELY((t38 = own_call(t37, (const OwnWord[]){ov_small(INT64_C(1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b30;
    }
    goto b31;
  b30:;
    ov_release(t37);
    goto b33;
  b31:;
    ov_release(t37);
    t39 = own_list_new((const OwnWord[]){t38}, 1);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_contains(t39, t36)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b32;
    }
    t40 = own_1 != 0;
    }
    goto b34;
  b32:;
    ov_release(t39);
  b33:;
    ov_release(t36);
    goto b42;
  b34:;
    ov_release(t36);
    ov_release(t39);
    t41 = own_box_bool(t40);
    t42 = ov_copy(global_2_a);
    t43 = ov_copy(global_3_b);
    t44 = own_list_new((const OwnWord[]){t42, t43}, 2);
    t45 = ov_copy(global_1_N);
    if (OWN_UNLIKELY((t46 = own_call(t45, (const OwnWord[]){ov_small(INT64_C(2))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b35;
    }
    goto b36;
  b35:;
    ov_release(t45);
    goto b38;
  b36:;
    ov_release(t45);
    if (OWN_UNLIKELY((t47 = own_call_method(words[21 /* index */], &caches_fn__x3Cmodule_x3E[0], (const OwnWord[]){t44, t46}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b37;
    }
    goto b39;
  b37:;
    ov_release(t46);
  b38:;
    ov_release(t44);
    goto b41;
  b39:;
    ov_release(t44);
    ov_release(t46);
    if (OWN_UNLIKELY((t48 = own_call(own_builtins[28], (const OwnWord[]){t22, t26, t29, t31, t33, t35, t41, t47}, 8)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b40;
    }
    goto b48;
  b40:;
    ov_release(t47);
  b41:;
    ov_release(t41);
  b42:;
    ov_release(t35);
  b43:;
    ov_release(t33);
  b44:;
    ov_release(t31);
  b45:;
    ov_release(t29);
  b46:;
    ov_release(t26);
  b47:;
    ov_release(t22);
    goto b206;
  b48:;
    ov_release(t22);
    ov_release(t26);
    ov_release(t29);
    ov_release(t31);
    ov_release(t33);
    ov_release(t35);
    ov_release(t41);
    ov_release(t47);
    ov_release(t48);
    t49 = ov_copy(global_2_a);
    t50 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t51 = own_lt(t49, t50)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b49;
    }
    goto b50;
  b49:;
    ov_release(t50);
    ov_release(t49);
    goto b206;
  b50:;
    ov_release(t49);
    ov_release(t50);
    t52 = ov_copy(global_3_b);
    t53 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t54 = own_lt(t52, t53)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b51;
    }
    goto b52;
  b51:;
    ov_release(t53);
    ov_release(t52);
    goto b66;
  b52:;
    ov_release(t52);
    ov_release(t53);
    t55 = ov_copy(global_2_a);
    t56 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t57 = own_gt(t55, t56)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b53;
    }
    goto b54;
  b53:;
    ov_release(t56);
    ov_release(t55);
    goto b65;
  b54:;
    ov_release(t55);
    ov_release(t56);
    t58 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t59 = own_gt(ov_small(INT64_C(5)), t58)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b55;
    }
    goto b56;
  b55:;
    ov_release(t58);
    goto b64;
  b56:;
    ov_release(t58);
    t60 = ov_copy(global_2_a);
    t61 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t62 = own_le(t60, t61)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b57;
    }
    goto b58;
  b57:;
    ov_release(t61);
    ov_release(t60);
    goto b63;
  b58:;
    ov_release(t60);
    ov_release(t61);
    t63 = ov_copy(global_3_b);
    t64 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t65 = own_ge(t63, t64)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b59;
    }
    goto b60;
  b59:;
    ov_release(t64);
    ov_release(t63);
    goto b62;
  b60:;
    ov_release(t63);
    ov_release(t64);
    if (OWN_UNLIKELY((t66 = own_call(own_builtins[28], (const OwnWord[]){t51, t54, t57, t59, t62, t65}, 6)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b61;
    }
    goto b67;
  b61:;
    ov_release(t65);
  b62:;
    ov_release(t62);
  b63:;
    ov_release(t59);
  b64:;
    ov_release(t57);
  b65:;
    ov_release(t54);
  b66:;
    ov_release(t51);
    goto b206;
  b67:;
    ov_release(t51);
    ov_release(t54);
    ov_release(t57);
    ov_release(t59);
    ov_release(t62);
    ov_release(t65);
    ov_release(t66);
    t67 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[20 /* __main__ */], NULL, 0);
    t68 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[20 /* __main__ */], NULL, 0);
    t69 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[20 /* __main__ */], NULL, 0);
    t70 = own_tuple_new((const OwnWord[]){t67, t68, t69}, 3);
    if (OWN_UNLIKELY((t71 = own_iter(t70)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b68;
    }
    goto b69;
  b68:;
    ov_release(t70);
    goto b206;
  b69:;
    ov_release(t70);
    t72 = t71;
  b70:;
    if (OWN_UNLIKELY((t73 = own_next(t72)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b83;
    }
    if (t73 == OWN_END) goto b86;
    t76 = global_4_f;
    global_4_f = t73;
    ov_release(t76);
    t77 = ov_copy(global_4_f);
    if (OWN_UNLIKELY((t78 = own_call(t77, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b73;
    }
    goto b74;
  b73:;
    ov_release(t77);
    goto b76;
  b74:;
    ov_release(t77);
    if (OWN_UNLIKELY((t79 = own_call(own_builtins[28], (const OwnWord[]){t78}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b75;
    }
    goto b85;
  b75:;
    ov_release(t78);
  b76:;
    t80 = own_error_take_object();
    t81 = own_handled_enter(t80);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_exception_is(t80, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b82;
    }
    t82 = own_2 != 0;
    }
    if (t82) goto b80;
    own_error_raise_object(t80, &sites_fn__x3Cmodule_x3E[32]);
    own_handled_leave(t81);
    ov_release(t81);
    goto b83;
  b80:;
    t83 = ov_copy(t80);
    t85 = global_5_e;
    global_5_e = t83;
    ov_release(t85);
    t86 = ov_copy(global_5_e);
    if (OWN_UNLIKELY((t87 = own_call(own_builtins[28], (const OwnWord[]){t86}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b81;
    }
    goto b84;
  b81:;
    ov_release(t86);
    t88 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t88);
  b82:;
    own_handled_leave(t81);
    ov_release(t81);
    ov_release(t80);
  b83:;
    ov_release(t72);
    goto b206;
  b84:;
    ov_release(t86);
    ov_release(t87);
    t89 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t89);
    own_handled_leave(t81);
    ov_release(t81);
    ov_release(t80);
    goto b70;
  b85:;
    ov_release(t78);
    ov_release(t79);
    goto b70;
  b86:;
    ov_release(t73);
    ov_release(t72);
    t90 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t91 = own_class_new(&class_2, t90, words[20 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b206;
    }
    t92 = own_function_new(&code_8, OWN_NONE, OWN_NONE, words[20 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t91, words[6 /* __eq__ */], t92))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b90;
    }
    t93 = own_function_new(&code_9, OWN_NONE, OWN_NONE, words[20 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t91, words[14 /* __ne__ */], t93))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b90;
    }
    if (OWN_UNLIKELY(own_class_done(t91))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b90;
    }
    goto b91;
  b90:;
    ov_release(t91);
    goto b206;
  b91:;
    t95 = global_6_Odd;
    global_6_Odd = t91;
    ov_release(t95);
    t96 = ov_copy(global_6_Odd);
    if (OWN_UNLIKELY((t97 = own_call(t96, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b92;
    }
    goto b93;
  b92:;
    ov_release(t96);
    goto b206;
  b93:;
    ov_release(t96);
    if (OWN_UNLIKELY((t98 = own_eq(t97, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b94;
    }
    goto b95;
  b94:;
    ov_release(t97);
    goto b206;
  b95:;
    ov_release(t97);
    t99 = ov_copy(global_6_Odd);
    if (OWN_UNLIKELY((t100 = own_call(t99, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b96;
    }
    goto b97;
  b96:;
    ov_release(t99);
    goto b126;
  b97:;
    ov_release(t99);
    if (OWN_UNLIKELY((t101 = own_ne(t100, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b98;
    }
    goto b99;
  b98:;
    ov_release(t100);
    goto b126;
  b99:;
    ov_release(t100);
    t102 = ov_copy(global_6_Odd);
    if (OWN_UNLIKELY((t103 = own_call(t102, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b100;
    }
    goto b101;
  b100:;
    ov_release(t102);
    goto b125;
  b101:;
    ov_release(t102);
    if (OWN_UNLIKELY((t104 = own_eq(t103, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b102;
    }
    goto b103;
  b102:;
    ov_release(t103);
    goto b125;
  b103:;
    ov_release(t103);
    {
    int32_t own_3;
    if (OWN_UNLIKELY((own_3 = own_truth(t104)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b104;
    }
    t105 = own_3 != 0;
    }
    goto b105;
  b104:;
    ov_release(t104);
    goto b125;
  b105:;
    ov_release(t104);
    t107 = own_box_bool((!t105));
    t109 = ov_copy(global_6_Odd);
    if (OWN_UNLIKELY((t110 = own_call(t109, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b106;
    }
    goto b107;
  b106:;
    ov_release(t109);
    goto b124;
  b107:;
    ov_release(t109);
    if (OWN_UNLIKELY((t111 = own_eq(t110, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b108;
    }
    goto b109;
  b108:;
    ov_release(t110);
    goto b124;
  b109:;
    ov_release(t110);
    {
    int32_t own_4;
    if (OWN_UNLIKELY((own_4 = own_truth(t111)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b110;
    }
    t112 = own_4 != 0;
    }
    goto b111;
  b110:;
    ov_release(t111);
    goto b124;
  b111:;
    ov_release(t111);
    if (t112) goto b113;
    t108 = ov_small(INT64_C(2));
    goto b114;
  b113:;
    t108 = ov_small(INT64_C(1));
  b114:;
    t113 = ov_copy(global_6_Odd);
    if (OWN_UNLIKELY((t114 = own_call(t113, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[48]);
      goto b115;
    }
    goto b116;
  b115:;
    ov_release(t113);
    goto b123;
  b116:;
    ov_release(t113);
    t115 = ov_copy(global_6_Odd);
    if (OWN_UNLIKELY((t116 = own_call(t115, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[49]);
      goto b117;
    }
    goto b118;
  b117:;
    ov_release(t115);
    goto b120;
  b118:;
    ov_release(t115);
    t117 = own_list_new((const OwnWord[]){t116}, 1);
    {
    int32_t own_5;
    if (OWN_UNLIKELY((own_5 = own_contains(t117, t114)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[50]);
      goto b119;
    }
    t118 = own_5 != 0;
    }
    goto b121;
  b119:;
    ov_release(t117);
  b120:;
    ov_release(t114);
    goto b123;
  b121:;
    ov_release(t114);
    ov_release(t117);
    t119 = own_box_bool(t118);
    if (OWN_UNLIKELY((t120 = own_call(own_builtins[28], (const OwnWord[]){t98, t101, t107, t108, t119}, 5)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[51]);
      goto b122;
    }
    goto b127;
  b122:;
    ov_release(t119);
  b123:;
    ov_release(t108);
  b124:;
    ov_release(t107);
  b125:;
    ov_release(t101);
  b126:;
    ov_release(t98);
    goto b206;
  b127:;
    ov_release(t98);
    ov_release(t101);
    ov_release(t107);
    ov_release(t108);
    ov_release(t119);
    ov_release(t120);
    t121 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t122 = own_class_new(&class_3, t121, words[20 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[52]);
      goto b206;
    }
    t123 = own_function_new(&code_10, OWN_NONE, OWN_NONE, words[20 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t122, words[16 /* __gt__ */], t123))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[53]);
      goto b131;
    }
    t124 = own_function_new(&code_11, OWN_NONE, OWN_NONE, words[20 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t122, words[18 /* __ge__ */], t124))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[54]);
      goto b131;
    }
    if (OWN_UNLIKELY(own_class_done(t122))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[55]);
      goto b131;
    }
    goto b132;
  b131:;
    ov_release(t122);
    goto b206;
  b132:;
    t126 = global_7_G;
    global_7_G = t122;
    ov_release(t126);
    t127 = ov_copy(global_7_G);
    if (OWN_UNLIKELY((t128 = own_call(t127, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[56]);
      goto b133;
    }
    goto b134;
  b133:;
    ov_release(t127);
    goto b206;
  b134:;
    ov_release(t127);
    if (OWN_UNLIKELY((t129 = own_gt(t128, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[57]);
      goto b135;
    }
    goto b136;
  b135:;
    ov_release(t128);
    goto b206;
  b136:;
    ov_release(t128);
    t130 = ov_copy(global_7_G);
    if (OWN_UNLIKELY((t131 = own_call(t130, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[58]);
      goto b137;
    }
    goto b138;
  b137:;
    ov_release(t130);
    goto b152;
  b138:;
    ov_release(t130);
    if (OWN_UNLIKELY((t132 = own_lt(ov_small(INT64_C(1)), t131)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[59]);
      goto b139;
    }
    goto b140;
  b139:;
    ov_release(t131);
    goto b152;
  b140:;
    ov_release(t131);
    t133 = ov_copy(global_7_G);
    if (OWN_UNLIKELY((t134 = own_call(t133, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[60]);
      goto b141;
    }
    goto b142;
  b141:;
    ov_release(t133);
    goto b151;
  b142:;
    ov_release(t133);
    if (OWN_UNLIKELY((t135 = own_le(ov_small(INT64_C(1)), t134)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[61]);
      goto b143;
    }
    goto b144;
  b143:;
    ov_release(t134);
    goto b151;
  b144:;
    ov_release(t134);
    t136 = ov_copy(global_7_G);
    if (OWN_UNLIKELY((t137 = own_call(t136, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[62]);
      goto b145;
    }
    goto b146;
  b145:;
    ov_release(t136);
    goto b150;
  b146:;
    ov_release(t136);
    if (OWN_UNLIKELY((t138 = own_ge(t137, OWN_NONE)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[63]);
      goto b147;
    }
    goto b148;
  b147:;
    ov_release(t137);
    goto b150;
  b148:;
    ov_release(t137);
    if (OWN_UNLIKELY((t139 = own_call(own_builtins[28], (const OwnWord[]){t129, t132, t135, t138}, 4)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[64]);
      goto b149;
    }
    goto b153;
  b149:;
    ov_release(t138);
  b150:;
    ov_release(t135);
  b151:;
    ov_release(t132);
  b152:;
    ov_release(t129);
    goto b206;
  b153:;
    ov_release(t129);
    ov_release(t132);
    ov_release(t135);
    ov_release(t138);
    ov_release(t139);
    t140 = ov_copy(global_7_G);
    if (OWN_UNLIKELY((t141 = own_call(t140, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[65]);
      goto b154;
    }
    goto b155;
  b154:;
    ov_release(t140);
    goto b157;
  b155:;
    ov_release(t140);
    if (OWN_UNLIKELY((t142 = own_lt(t141, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[66]);
      goto b156;
    }
    goto b165;
  b156:;
    ov_release(t141);
  b157:;
    t143 = own_error_take_object();
    t144 = own_handled_enter(t143);
    {
    int32_t own_6;
    if (OWN_UNLIKELY((own_6 = own_exception_is(t143, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[67]);
      goto b163;
    }
    t145 = own_6 != 0;
    }
    if (t145) goto b161;
    own_error_raise_object(t143, &sites_fn__x3Cmodule_x3E[68]);
    own_handled_leave(t144);
    ov_release(t144);
    goto b206;
  b161:;
    t146 = ov_copy(t143);
    t147 = global_5_e;
    global_5_e = t146;
    ov_release(t147);
    t148 = ov_copy(global_5_e);
    if (OWN_UNLIKELY((t149 = own_call(own_builtins[28], (const OwnWord[]){t148}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[69]);
      goto b162;
    }
    goto b164;
  b162:;
    ov_release(t148);
    t150 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t150);
  b163:;
    own_handled_leave(t144);
    ov_release(t144);
    ov_release(t143);
    goto b206;
  b164:;
    ov_release(t148);
    ov_release(t149);
    t151 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t151);
    own_handled_leave(t144);
    ov_release(t144);
    ov_release(t143);
    goto b166;
  b165:;
    ov_release(t141);
    ov_release(t142);
  b166:;
    t152 = ov_copy(global_1_N);
    if (OWN_UNLIKELY((t153 = own_call(t152, (const OwnWord[]){ov_small(INT64_C(1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[70]);
      goto b167;
    }
    goto b168;
  b167:;
    ov_release(t152);
    goto b206;
  b168:;
    ov_release(t152);
    t155 = ov_copy(global_1_N);
    if (OWN_UNLIKELY((t156 = own_call(t155, (const OwnWord[]){ov_small(INT64_C(5))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[71]);
      goto b169;
    }
    goto b170;
  b169:;
    ov_release(t155);
    goto b180;
  b170:;
    ov_release(t155);
    if (OWN_UNLIKELY((t157 = own_lt(t153, t156)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[72]);
      goto b179;
    }
    {
    int32_t own_7;
    if (OWN_UNLIKELY((own_7 = own_truth(t157)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[73]);
      goto b172;
    }
    t158 = own_7 != 0;
    }
    goto b173;
  b172:;
    ov_release(t157);
    goto b179;
  b173:;
    if (t158) goto b175;
    t154 = t157;
    ov_release(t153);
    ov_release(t156);
    goto b182;
  b175:;
    ov_release(t157);
    t159 = ov_copy(global_1_N);
    if (OWN_UNLIKELY((t160 = own_call(t159, (const OwnWord[]){ov_small(INT64_C(9))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[74]);
      goto b176;
    }
    goto b177;
  b176:;
    ov_release(t159);
    goto b179;
  b177:;
    ov_release(t159);
    if (OWN_UNLIKELY((t161 = own_lt(t156, t160)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[75]);
      goto b178;
    }
    goto b181;
  b178:;
    ov_release(t160);
  b179:;
    ov_release(t156);
  b180:;
    ov_release(t153);
    goto b206;
  b181:;
    ov_release(t153);
    ov_release(t156);
    ov_release(t160);
    t154 = t161;
  b182:;
    if (OWN_UNLIKELY((t162 = own_call(own_builtins[28], (const OwnWord[]){t154}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[76]);
      goto b183;
    }
    goto b184;
  b183:;
    ov_release(t154);
    goto b206;
  b184:;
    ov_release(t154);
    ov_release(t162);
    t163 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t164 = own_class_new(&class_4, t163, words[20 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[77]);
      goto b206;
    }
    if (OWN_UNLIKELY(own_class_done(t164))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[78]);
      goto b186;
    }
    goto b187;
  b186:;
    ov_release(t164);
    goto b206;
  b187:;
    t166 = global_8_Plain;
    global_8_Plain = t164;
    ov_release(t166);
    t167 = ov_copy(global_8_Plain);
    if (OWN_UNLIKELY((t168 = own_call(t167, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[79]);
      goto b188;
    }
    goto b189;
  b188:;
    ov_release(t167);
    goto b206;
  b189:;
    ov_release(t167);
    t170 = global_9_p;
    global_9_p = t168;
    ov_release(t170);
    t171 = ov_copy(global_9_p);
    t172 = ov_copy(global_9_p);
    if (OWN_UNLIKELY((t173 = own_eq(t171, t172)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[80]);
      goto b190;
    }
    goto b191;
  b190:;
    ov_release(t172);
    ov_release(t171);
    goto b206;
  b191:;
    ov_release(t171);
    ov_release(t172);
    t174 = ov_copy(global_9_p);
    t175 = ov_copy(global_8_Plain);
    if (OWN_UNLIKELY((t176 = own_call(t175, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[81]);
      goto b192;
    }
    goto b193;
  b192:;
    ov_release(t175);
    goto b195;
  b193:;
    ov_release(t175);
    if (OWN_UNLIKELY((t177 = own_eq(t174, t176)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[82]);
      goto b194;
    }
    goto b196;
  b194:;
    ov_release(t176);
  b195:;
    ov_release(t174);
    goto b205;
  b196:;
    ov_release(t174);
    ov_release(t176);
    t178 = ov_copy(global_9_p);
    t179 = ov_copy(global_9_p);
    if (OWN_UNLIKELY((t180 = own_ne(t178, t179)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[83]);
      goto b197;
    }
    goto b198;
  b197:;
    ov_release(t179);
    ov_release(t178);
    goto b204;
  b198:;
    ov_release(t178);
    ov_release(t179);
    t181 = ov_copy(global_9_p);
    if (OWN_UNLIKELY((t182 = own_dict_new((const OwnWord[]){t181, ov_small(INT64_C(1))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[84]);
      goto b203;
    }
    t183 = ov_copy(global_9_p);
    if (OWN_UNLIKELY((t184 = own_get_item(t182, t183)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[85]);
      goto b200;
    }
    goto b201;
  b200:;
    ov_release(t183);
    ov_release(t182);
    goto b203;
  b201:;
    ov_release(t182);
    ov_release(t183);
    if (OWN_UNLIKELY((t185 = own_call(own_builtins[28], (const OwnWord[]){t173, t177, t180, t184}, 4)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[86]);
      goto b202;
    }
    goto b207;
  b202:;
    ov_release(t184);
  b203:;
    ov_release(t180);
  b204:;
    ov_release(t177);
  b205:;
    ov_release(t173);
  b206:;
    return 0;
  b207:;
    ov_release(t173);
    ov_release(t177);
    ov_release(t180);
    ov_release(t184);
    ov_release(t185);
    result = OWN_NONE;
    return result;
}

/* N.__init__ (entry), /work/main/tests/python/class-comparison.own:4 */
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

/* N.__eq__ (entry), /work/main/tests/python/class-comparison.own:7 */
static OwnWord fn_eq(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_eq_3(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* N.__lt__ (entry), /work/main/tests/python/class-comparison.own:10 */
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

/* N.__le__ (entry), /work/main/tests/python/class-comparison.own:14 */
static OwnWord fn_le(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_le_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-comparison.own:21 */
static OwnWord fn__x3Clambda_x3E(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_4()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-comparison.own:21 */
static OwnWord fn__x3Clambda_x3E_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_5()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-comparison.own:21 */
static OwnWord fn__x3Clambda_x3E_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
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

/* Odd.__eq__ (entry), /work/main/tests/python/class-comparison.own:29 */
static OwnWord fn_eq_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_eq_4(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Odd.__ne__ (entry), /work/main/tests/python/class-comparison.own:32 */
static OwnWord fn_ne(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_ne_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* G.__gt__ (entry), /work/main/tests/python/class-comparison.own:40 */
static OwnWord fn_gt(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_gt_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* G.__ge__ (entry), /work/main/tests/python/class-comparison.own:43 */
static OwnWord fn_ge(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_ge_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_init_2[] = {
  {"/work/main/tests/python/class-comparison.own", 5, 9, "N.__init__"},
};
static OwnCache caches_fn_init_2[1];
/* N.__init__, /work/main/tests/python/class-comparison.own:4 */
static OwnWord fn_init_2(OwnWord self, OwnWord n) {
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
    if (OWN_UNLIKELY(own_set_attr(t9, words[2 /* n */], t8, &caches_fn_init_2[0]))) {
      own_error_trace(&sites_fn_init_2[0]);
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

static const OwnSite sites_fn_eq_3[] = {
  {"/work/main/tests/python/class-comparison.own", 7, 9, "N.__eq__"},
  {"/work/main/tests/python/class-comparison.own", 8, 16, "N.__eq__"},
  {"/work/main/tests/python/class-comparison.own", 8, 34, "N.__eq__"},
  {"/work/main/tests/python/class-comparison.own", 8, 34, "N.__eq__"},
  {"/work/main/tests/python/class-comparison.own", 8, 27, "N.__eq__"},
  {"/work/main/tests/python/class-comparison.own", 8, 16, "N.__eq__"},
  {"/work/main/tests/python/class-comparison.own", 8, 48, "N.__eq__"},
};
static OwnCache caches_fn_eq_3[2];
/* N.__eq__, /work/main/tests/python/class-comparison.own:7 */
static OwnWord fn_eq_3(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t15;
    OwnWord t16;
    bool t17;
    OwnWord t18;
    OwnWord t19;
    OwnWord t20;
    OwnWord t21;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_eq_3[0]);
      goto b21;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    t8 = ov_copy(self_2);
    if (OWN_UNLIKELY((t9 = own_get_attr(t8, words[2 /* n */], &caches_fn_eq_3[0])) == 0)) {
      own_error_trace(&sites_fn_eq_3[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t8);
    goto b20;
  b4:;
    ov_release(t8);
    t11 = ov_copy(o_2);
    if (global_1_N == OWN_UNBOUND) goto b17;
    t15 = ov_copy(global_1_N);
    t12 = t15;
    if (OWN_UNLIKELY((t16 = own_call(own_builtins[17], (const OwnWord[]){t11, t12}, 2)) == 0)) {
      own_error_trace(&sites_fn_eq_3[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t12);
    goto b18;
  b7:;
    ov_release(t11);
    ov_release(t12);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_truth(t16)) < 0)) {
      own_error_trace(&sites_fn_eq_3[3]);
      goto b8;
    }
    t17 = own_1 != 0;
    }
    goto b9;
  b8:;
    ov_release(t16);
    goto b19;
  b9:;
    ov_release(t16);
    if (t17) goto b11;
    t20 = ov_copy(o_2);
    t10 = t20;
    goto b14;
  b11:;
    t18 = ov_copy(o_2);
    if (OWN_UNLIKELY((t19 = own_get_attr(t18, words[2 /* n */], &caches_fn_eq_3[1])) == 0)) {
      own_error_trace(&sites_fn_eq_3[4]);
      goto b12;
    }
    goto b13;
  b12:;
    ov_release(t18);
    goto b19;
  b13:;
    ov_release(t18);
    t10 = t19;
  b14:;
    if (OWN_UNLIKELY((t21 = own_eq(t9, t10)) == 0)) {
      own_error_trace(&sites_fn_eq_3[5]);
      goto b15;
    }
    goto b16;
  b15:;
    ov_release(t10);
    goto b19;
  b16:;
    ov_release(t9);
    ov_release(t10);
    result = t21;
    ov_release(self_2);
    ov_release(o_2);
    return result;
  b17:;
    if (OWN_UNLIKELY(own_unbound_global(words[22 /* N */]))) {
      own_error_trace(&sites_fn_eq_3[6]);
      goto b18;
    }
    goto b22;
  b18:;
    ov_release(t11);
  b19:;
    ov_release(t9);
  b20:;
    ov_release(self_2);
    ov_release(o_2);
  b21:;
    return 0;
  b22:;
    __builtin_unreachable();
}

static const OwnSite sites_fn_lt_2[] = {
  {"/work/main/tests/python/class-comparison.own", 10, 9, "N.__lt__"},
  {"/work/main/tests/python/class-comparison.own", 11, 21, "N.__lt__"},
  {"/work/main/tests/python/class-comparison.own", 11, 9, "N.__lt__"},
  {"/work/main/tests/python/class-comparison.own", 12, 16, "N.__lt__"},
  {"/work/main/tests/python/class-comparison.own", 12, 33, "N.__lt__"},
  {"/work/main/tests/python/class-comparison.own", 12, 33, "N.__lt__"},
  {"/work/main/tests/python/class-comparison.own", 12, 26, "N.__lt__"},
  {"/work/main/tests/python/class-comparison.own", 12, 16, "N.__lt__"},
  {"/work/main/tests/python/class-comparison.own", 12, 47, "N.__lt__"},
};
static OwnCache caches_fn_lt_2[3];
/* N.__lt__, /work/main/tests/python/class-comparison.own:10 */
static OwnWord fn_lt_2(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    OwnWord t18;
    OwnWord t19;
    bool t20;
    OwnWord t21;
    OwnWord t22;
    OwnWord t23;
    OwnWord t24;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_lt_2[0]);
      goto b25;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    t8 = ov_copy(self_2);
    if (OWN_UNLIKELY((t9 = own_get_attr(t8, words[2 /* n */], &caches_fn_lt_2[0])) == 0)) {
      own_error_trace(&sites_fn_lt_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t8);
    goto b24;
  b4:;
    ov_release(t8);
    if (OWN_UNLIKELY((t10 = own_call(own_builtins[28], (const OwnWord[]){words[23 /* lt */], t9}, 2)) == 0)) {
      own_error_trace(&sites_fn_lt_2[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t9);
    goto b24;
  b6:;
    ov_release(t9);
    ov_release(t10);
    t11 = ov_copy(self_2);
    if (OWN_UNLIKELY((t12 = own_get_attr(t11, words[2 /* n */], &caches_fn_lt_2[1])) == 0)) {
      own_error_trace(&sites_fn_lt_2[3]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t11);
    goto b24;
  b8:;
    ov_release(t11);
    t14 = ov_copy(o_2);
    if (global_1_N == OWN_UNBOUND) goto b21;
    t18 = ov_copy(global_1_N);
    t15 = t18;
    if (OWN_UNLIKELY((t19 = own_call(own_builtins[17], (const OwnWord[]){t14, t15}, 2)) == 0)) {
      own_error_trace(&sites_fn_lt_2[4]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t15);
    goto b22;
  b11:;
    ov_release(t14);
    ov_release(t15);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_truth(t19)) < 0)) {
      own_error_trace(&sites_fn_lt_2[5]);
      goto b12;
    }
    t20 = own_1 != 0;
    }
    goto b13;
  b12:;
    ov_release(t19);
    goto b23;
  b13:;
    ov_release(t19);
    if (t20) goto b15;
    t23 = ov_copy(o_2);
    t13 = t23;
    goto b18;
  b15:;
    t21 = ov_copy(o_2);
    if (OWN_UNLIKELY((t22 = own_get_attr(t21, words[2 /* n */], &caches_fn_lt_2[2])) == 0)) {
      own_error_trace(&sites_fn_lt_2[6]);
      goto b16;
    }
    goto b17;
  b16:;
    ov_release(t21);
    goto b23;
  b17:;
    ov_release(t21);
    t13 = t22;
  b18:;
    if (OWN_UNLIKELY((t24 = own_lt(t12, t13)) == 0)) {
      own_error_trace(&sites_fn_lt_2[7]);
      goto b19;
    }
    goto b20;
  b19:;
    ov_release(t13);
    goto b23;
  b20:;
    ov_release(t12);
    ov_release(t13);
    result = t24;
    ov_release(self_2);
    ov_release(o_2);
    return result;
  b21:;
    if (OWN_UNLIKELY(own_unbound_global(words[22 /* N */]))) {
      own_error_trace(&sites_fn_lt_2[8]);
      goto b22;
    }
    goto b26;
  b22:;
    ov_release(t14);
  b23:;
    ov_release(t12);
  b24:;
    ov_release(self_2);
    ov_release(o_2);
  b25:;
    return 0;
  b26:;
    __builtin_unreachable();
}

/* N.__le__, /work/main/tests/python/class-comparison.own:14 */
static OwnWord fn_le_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[24 /* truthy result */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

static const OwnSite sites_fn__x3Clambda_x3E_4[] = {
  {"/work/main/tests/python/class-comparison.own", 21, 19, "<lambda>"},
  {"/work/main/tests/python/class-comparison.own", 21, 19, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-comparison.own:21 */
static OwnWord fn__x3Clambda_x3E_4(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (global_2_a == OWN_UNBOUND) goto b5;
    t5 = ov_copy(global_2_a);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_gt(t2, words[26 /* x */])) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_4[0]);
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
    if (OWN_UNLIKELY(own_unbound_global(words[25 /* a */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_4[1]);
      goto b6;
    }
    goto b7;
  b6:;
    return 0;
  b7:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_5[] = {
  {"/work/main/tests/python/class-comparison.own", 21, 36, "<lambda>"},
  {"/work/main/tests/python/class-comparison.own", 21, 40, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-comparison.own:21 */
static OwnWord fn__x3Clambda_x3E_5(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (global_2_a == OWN_UNBOUND) goto b5;
    t5 = ov_copy(global_2_a);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_lt(ov_small(INT64_C(1)), t2)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_5[0]);
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
    if (OWN_UNLIKELY(own_unbound_global(words[25 /* a */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_5[1]);
      goto b6;
    }
    goto b7;
  b6:;
    return 0;
  b7:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_6[] = {
  {"/work/main/tests/python/class-comparison.own", 21, 51, "<lambda>"},
  {"/work/main/tests/python/class-comparison.own", 21, 51, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-comparison.own:21 */
static OwnWord fn__x3Clambda_x3E_6(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (global_2_a == OWN_UNBOUND) goto b5;
    t5 = ov_copy(global_2_a);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_ge(t2, ov_small(INT64_C(3)))) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_6[0]);
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
    if (OWN_UNLIKELY(own_unbound_global(words[25 /* a */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_6[1]);
      goto b6;
    }
    goto b7;
  b6:;
    return 0;
  b7:;
    __builtin_unreachable();
}

/* Odd.__eq__, /work/main/tests/python/class-comparison.own:29 */
static OwnWord fn_eq_4(OwnWord self, OwnWord o) {
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
    t8 = own_list_new(NULL, 0);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* Odd.__ne__, /work/main/tests/python/class-comparison.own:32 */
static OwnWord fn_ne_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[27 /* ne */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* G.__gt__, /work/main/tests/python/class-comparison.own:40 */
static OwnWord fn_gt_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[28 /* gt */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* G.__ge__, /work/main/tests/python/class-comparison.own:43 */
static OwnWord fn_ge_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[29 /* ge */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
