/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn_len(OwnWord, OwnWord *);
static OwnWord fn_getitem(OwnWord, OwnWord *);
static OwnWord fn_setitem(OwnWord, OwnWord *);
static OwnWord fn_delitem(OwnWord, OwnWord *);
static OwnWord fn_contains(OwnWord, OwnWord *);
static OwnWord fn_getitem_2(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_2(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_3(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_4(OwnWord, OwnWord *);
static OwnWord fn_init_2(OwnWord, OwnWord *);
static OwnWord fn_len_2(OwnWord, OwnWord *);
static OwnWord fn_init_3(OwnWord);
static OwnWord fn_len_3(OwnWord);
static OwnWord fn_getitem_3(OwnWord, OwnWord);
static OwnWord fn_setitem_2(OwnWord, OwnWord, OwnWord);
static OwnWord fn_delitem_2(OwnWord, OwnWord);
static OwnWord fn_contains_2(OwnWord, OwnWord);
static OwnWord fn_getitem_4(OwnWord, OwnWord);
static OwnWord fn__x3Clambda_x3E_5(void);
static OwnWord fn__x3Clambda_x3E_6(void);
static OwnWord fn__x3Clambda_x3E_7(void);
static OwnWord fn__x3Clambda_x3E_8(void);
static OwnWord fn_init_4(OwnWord, OwnWord);
static OwnWord fn_len_4(OwnWord);

static const OwnWord items_27[] = {OWN_CONST_REF(26)};
static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 13, "Grid.__init__"},
  {OWN_CONST_STR, 7, "__len__"},
  {OWN_CONST_STR, 12, "Grid.__len__"},
  {OWN_CONST_STR, 3, "key"},
  {OWN_CONST_STR, 11, "__getitem__"},
  {OWN_CONST_STR, 16, "Grid.__getitem__"},
  {OWN_CONST_STR, 5, "value"},
  {OWN_CONST_STR, 11, "__setitem__"},
  {OWN_CONST_STR, 16, "Grid.__setitem__"},
  {OWN_CONST_STR, 11, "__delitem__"},
  {OWN_CONST_STR, 16, "Grid.__delitem__"},
  {OWN_CONST_STR, 12, "__contains__"},
  {OWN_CONST_STR, 17, "Grid.__contains__"},
  {OWN_CONST_STR, 1, "i"},
  {OWN_CONST_STR, 15, "Old.__getitem__"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 1, "n"},
  {OWN_CONST_STR, 15, "BadLen.__init__"},
  {OWN_CONST_STR, 14, "BadLen.__len__"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 1, "a"},
  {OWN_CONST_STR, 1, "k"},
  {OWN_CONST_STR, 1, "z"},
  {OWN_CONST_STR, 7, "reverse"},
  {OWN_CONST_TUPLE, 1, items_27},
  {OWN_CONST_STR, 2, "ab"},
  {OWN_CONST_STR, 8, "__name__"},
  {OWN_CONST_STR, 1, "x"},
  {OWN_CONST_STR, 5, "cells"},
  {OWN_CONST_STR, 3, "get"},
  {OWN_CONST_STR, 3, "set"},
  {OWN_CONST_STR, 3, "del"},
  {OWN_CONST_STR, 8, "contains"},
  {OWN_CONST_STR, 1, "o"},
  {OWN_CONST_STR, 4, "Grid"},
  {OWN_CONST_STR, 3, "Old"},
  {OWN_CONST_STR, 6, "BadLen"},
};
static OwnWord words[40];
static const OwnProgram program = {constants, words, 40};

static OwnWord global_1_Grid = OWN_UNBOUND;
static OwnWord global_2_g = OWN_UNBOUND;
static OwnWord global_3_e = OWN_UNBOUND;
static OwnWord global_4_Old = OWN_UNBOUND;
static OwnWord global_5_o = OWN_UNBOUND;
static OwnWord global_6_a = OWN_UNBOUND;
static OwnWord global_7_b = OWN_UNBOUND;
static OwnWord global_8_c = OWN_UNBOUND;
static OwnWord global_9_f = OWN_UNBOUND;
static OwnWord global_10_BadLen = OWN_UNBOUND;
static OwnWord global_11_n = OWN_UNBOUND;
static OwnWord global_12__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1};
static const OwnSite site_1 = {"/work/main/tests/python/class-container.own", 4, 9, "Grid.__init__"};
static const OwnCode code_1 = {fn_init, &site_1, names_1, 2, 3, 0, 0, 1, 0, 0, 0};
static const uint32_t names_2[] = {1};
static const OwnSite site_2 = {"/work/main/tests/python/class-container.own", 7, 9, "Grid.__len__"};
static const OwnCode code_2 = {fn_len, &site_2, names_2, 4, 5, 0, 0, 1, 0, 0, 0};
static const uint32_t names_3[] = {1, 6};
static const OwnSite site_3 = {"/work/main/tests/python/class-container.own", 10, 9, "Grid.__getitem__"};
static const OwnCode code_3 = {fn_getitem, &site_3, names_3, 7, 8, 0, 0, 2, 0, 0, 0};
static const uint32_t names_4[] = {1, 6, 9};
static const OwnSite site_4 = {"/work/main/tests/python/class-container.own", 14, 9, "Grid.__setitem__"};
static const OwnCode code_4 = {fn_setitem, &site_4, names_4, 10, 11, 0, 0, 3, 0, 0, 0};
static const uint32_t names_5[] = {1, 6};
static const OwnSite site_5 = {"/work/main/tests/python/class-container.own", 18, 9, "Grid.__delitem__"};
static const OwnCode code_5 = {fn_delitem, &site_5, names_5, 12, 13, 0, 0, 2, 0, 0, 0};
static const uint32_t names_6[] = {1, 6};
static const OwnSite site_6 = {"/work/main/tests/python/class-container.own", 22, 9, "Grid.__contains__"};
static const OwnCode code_6 = {fn_contains, &site_6, names_6, 14, 15, 0, 0, 2, 0, 0, 0};
static const uint32_t names_7[] = {1, 16};
static const OwnSite site_7 = {"/work/main/tests/python/class-container.own", 45, 9, "Old.__getitem__"};
static const OwnCode code_7 = {fn_getitem_2, &site_7, names_7, 7, 17, 0, 0, 2, 0, 0, 0};
static const OwnSite site_8 = {"/work/main/tests/python/class-container.own", 55, 11, "<lambda>"};
static const OwnCode code_8 = {fn__x3Clambda_x3E, &site_8, 0, 18, 18, 0, 0, 0, 0, 0, 0};
static const OwnSite site_9 = {"/work/main/tests/python/class-container.own", 55, 27, "<lambda>"};
static const OwnCode code_9 = {fn__x3Clambda_x3E_2, &site_9, 0, 18, 18, 0, 0, 0, 0, 0, 0};
static const OwnSite site_10 = {"/work/main/tests/python/class-container.own", 55, 46, "<lambda>"};
static const OwnCode code_10 = {fn__x3Clambda_x3E_3, &site_10, 0, 18, 18, 0, 0, 0, 0, 0, 0};
static const OwnSite site_11 = {"/work/main/tests/python/class-container.own", 55, 65, "<lambda>"};
static const OwnCode code_11 = {fn__x3Clambda_x3E_4, &site_11, 0, 18, 18, 0, 0, 0, 0, 0, 0};
static const uint32_t names_12[] = {1, 19};
static const OwnSite site_12 = {"/work/main/tests/python/class-container.own", 63, 9, "BadLen.__init__"};
static const OwnCode code_12 = {fn_init_2, &site_12, names_12, 2, 20, 0, 0, 2, 0, 0, 0};
static const uint32_t names_13[] = {1};
static const OwnSite site_13 = {"/work/main/tests/python/class-container.own", 66, 9, "BadLen.__len__"};
static const OwnCode code_13 = {fn_len_2, &site_13, names_13, 4, 21, 0, 0, 1, 0, 0, 0};
static const uint32_t slots_1[] = {31};
static const OwnClassCode class_1 = {37, 37, 0, 1, slots_1};
static const OwnClassCode class_2 = {38, 38, 0, 0, 0};
static const uint32_t slots_3[] = {19};
static const OwnClassCode class_3 = {39, 39, 0, 1, slots_3};

/* <start>, /work/main/tests/python/class-container.own:3 */
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
    OwnWord t25;
    OwnWord t27;
    if (OWN_UNLIKELY((t2 = fn__x3Cmodule_x3E()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    ov_release(t2);
    if (!own_wants_teardown()) goto b5;
    t5 = global_1_Grid;
    global_1_Grid = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_g;
    global_2_g = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_Old;
    global_4_Old = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_o;
    global_5_o = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_a;
    global_6_a = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7_b;
    global_7_b = OWN_UNBOUND;
    ov_release(t17);
    t19 = global_8_c;
    global_8_c = OWN_UNBOUND;
    ov_release(t19);
    t21 = global_9_f;
    global_9_f = OWN_UNBOUND;
    ov_release(t21);
    t23 = global_10_BadLen;
    global_10_BadLen = OWN_UNBOUND;
    ov_release(t23);
    t25 = global_11_n;
    global_11_n = OWN_UNBOUND;
    ov_release(t25);
    t27 = global_12__x3Cmodule_x3E;
    global_12__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t27);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-container.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-container.own", 7, 9, "<module>"},
  {"/work/main/tests/python/class-container.own", 10, 9, "<module>"},
  {"/work/main/tests/python/class-container.own", 14, 9, "<module>"},
  {"/work/main/tests/python/class-container.own", 18, 9, "<module>"},
  {"/work/main/tests/python/class-container.own", 22, 9, "<module>"},
  {"/work/main/tests/python/class-container.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 27, 5, "<module>"},
  {"/work/main/tests/python/class-container.own", 28, 7, "<module>"},
  {"/work/main/tests/python/class-container.own", 28, 15, "<module>"},
  {"/work/main/tests/python/class-container.own", 28, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 29, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 30, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 31, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 31, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 31, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 32, 7, "<module>"},
  {"/work/main/tests/python/class-container.own", 32, 16, "<module>"},
  {"/work/main/tests/python/class-container.own", 32, 24, "<module>"},
  {"/work/main/tests/python/class-container.own", 32, 33, "<module>"},
  {"/work/main/tests/python/class-container.own", 32, 43, "<module>"},
  {"/work/main/tests/python/class-container.own", 32, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 33, 5, "<module>"},
  {"/work/main/tests/python/class-container.own", 35, 5, "<module>"},
  {"/work/main/tests/python/class-container.own", 36, 8, "<module>"},
  {"/work/main/tests/python/class-container.own", 36, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 37, 11, "<module>"},
  {"/work/main/tests/python/class-container.own", 37, 5, "<module>"},
  {"/work/main/tests/python/class-container.own", 39, 5, "<module>"},
  {"/work/main/tests/python/class-container.own", 40, 8, "<module>"},
  {"/work/main/tests/python/class-container.own", 40, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 41, 5, "<module>"},
  {"/work/main/tests/python/class-container.own", 44, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 45, 9, "<module>"},
  {"/work/main/tests/python/class-container.own", 44, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 51, 5, "<module>"},
  {"/work/main/tests/python/class-container.own", 52, 7, "<module>"},
  {"/work/main/tests/python/class-container.own", 52, 16, "<module>"},
  {"/work/main/tests/python/class-container.own", 52, 25, "<module>"},
  {"/work/main/tests/python/class-container.own", 52, 49, "<module>"},
  {"/work/main/tests/python/class-container.own", 52, 40, "<module>"},
  {"/work/main/tests/python/class-container.own", 52, 34, "<module>"},
  {"/work/main/tests/python/class-container.own", 52, 53, "<module>"},
  {"/work/main/tests/python/class-container.own", 52, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 53, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 54, 16, "<module>"},
  {"/work/main/tests/python/class-container.own", 54, 24, "<module>"},
  {"/work/main/tests/python/class-container.own", 54, 32, "<module>"},
  {"/work/main/tests/python/class-container.own", 54, 42, "<module>"},
  {"/work/main/tests/python/class-container.own", 54, 72, "<module>"},
  {"/work/main/tests/python/class-container.own", 54, 67, "<module>"},
  {"/work/main/tests/python/class-container.own", 54, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 55, 10, "<module>"},
  {"/work/main/tests/python/class-container.own", 55, 5, "<module>"},
  {"/work/main/tests/python/class-container.own", 57, 15, "<module>"},
  {"/work/main/tests/python/class-container.own", 57, 9, "<module>"},
  {"/work/main/tests/python/class-container.own", 58, 12, "<module>"},
  {"/work/main/tests/python/class-container.own", 58, 5, "<module>"},
  {"/work/main/tests/python/class-container.own", 59, 15, "<module>"},
  {"/work/main/tests/python/class-container.own", 59, 15, "<module>"},
  {"/work/main/tests/python/class-container.own", 59, 9, "<module>"},
  {"/work/main/tests/python/class-container.own", 62, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 63, 9, "<module>"},
  {"/work/main/tests/python/class-container.own", 66, 9, "<module>"},
  {"/work/main/tests/python/class-container.own", 62, 1, "<module>"},
  {"/work/main/tests/python/class-container.own", 70, 25, "<module>"},
  {"/work/main/tests/python/class-container.own", 70, 10, "<module>"},
  {"/work/main/tests/python/class-container.own", 70, 5, "<module>"},
  {"/work/main/tests/python/class-container.own", 72, 19, "<module>"},
  {"/work/main/tests/python/class-container.own", 72, 15, "<module>"},
  {"/work/main/tests/python/class-container.own", 72, 9, "<module>"},
  {"/work/main/tests/python/class-container.own", 73, 12, "<module>"},
  {"/work/main/tests/python/class-container.own", 73, 5, "<module>"},
  {"/work/main/tests/python/class-container.own", 74, 15, "<module>"},
  {"/work/main/tests/python/class-container.own", 74, 15, "<module>"},
  {"/work/main/tests/python/class-container.own", 74, 9, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[2];
/* <module>, /work/main/tests/python/class-container.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord x;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
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
    bool t39;
    OwnWord t40;
    OwnWord t41;
    bool t42;
    bool t43;
    OwnWord t44;
    OwnWord t45;
    OwnWord t46;
    OwnWord t47;
    OwnWord t48;
    OwnWord t49;
    OwnWord t50;
    bool t51;
    OwnWord t52;
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
    bool t65;
    OwnWord t66;
    OwnWord t67;
    OwnWord t68;
    OwnWord t69;
    OwnWord t70;
    OwnWord t71;
    OwnWord t72;
    OwnWord t73;
    OwnWord t74;
    OwnWord t76;
    OwnWord t77;
    OwnWord t78;
    OwnWord t80;
    OwnWord t81;
    OwnWord t82;
    OwnWord t83;
    bool t84;
    OwnWord t85;
    OwnWord t86;
    bool t87;
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
    OwnWord t104;
    OwnWord t105;
    OwnWord t107;
    OwnWord t108;
    OwnWord t110;
    OwnWord t111;
    OwnWord t112;
    OwnWord t113;
    OwnWord t114;
    OwnWord t115;
    OwnWord t116;
    OwnWord t117;
    OwnWord t118;
    OwnWord t119;
    OwnWord t120;
    OwnWord t121;
    OwnWord t122;
    OwnWord t123;
    OwnWord t124;
    OwnWord t125;
    OwnWord t126;
    OwnWord t127;
    OwnWord t128;
    OwnWord t129;
    OwnWord t130;
    OwnWord t131;
    OwnWord t132;
    OwnWord t133;
    OwnWord t136;
    OwnWord t137;
    OwnWord t138;
    OwnWord t139;
    OwnWord t140;
    OwnWord t141;
    OwnWord t142;
    OwnWord t143;
    OwnWord t144;
    OwnWord t145;
    bool t146;
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
    OwnWord t158;
    OwnWord t159;
    OwnWord t161;
    OwnWord t162;
    OwnWord t163;
    OwnWord t164;
    OwnWord t165;
    OwnWord t166;
    OwnWord t167;
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
    bool t182;
    OwnWord t183;
    OwnWord t184;
    OwnWord t185;
    OwnWord t186;
    OwnWord t187;
    OwnWord t188;
    OwnWord t189;
    OwnWord t190;
    OwnWord t191;
    if (global_12__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_12__x3Cmodule_x3E = OWN_TRUE;
    x = OWN_UNBOUND;
    t5 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t6 = own_class_new(&class_1, t5, words[22 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b177;
    }
    t7 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[22 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t6, words[2 /* __init__ */], t7))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b11;
    }
    t8 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[22 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t6, words[4 /* __len__ */], t8))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b11;
    }
    t9 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[22 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t6, words[7 /* __getitem__ */], t9))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b11;
    }
    t10 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[22 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t6, words[10 /* __setitem__ */], t10))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b11;
    }
    t11 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[22 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t6, words[12 /* __delitem__ */], t11))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b11;
    }
    t12 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[22 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t6, words[14 /* __contains__ */], t12))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b11;
    }
    if (OWN_UNLIKELY(own_class_done(t6))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b11;
    }
    goto b12;
  b11:;
    ov_release(t6);
    goto b177;
  b12:;
    t14 = global_1_Grid;
    global_1_Grid = t6;
    ov_release(t14);
    t15 = ov_copy(global_1_Grid);
    if (OWN_UNLIKELY((t16 = own_call(t15, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b13;
    }
    goto b14;
  b13:;
    ov_release(t15);
    goto b177;
  b14:;
    ov_release(t15);
    t18 = global_2_g;
    global_2_g = t16;
    ov_release(t18);
    t19 = ov_copy(global_2_g);
    if (OWN_UNLIKELY((t20 = own_call(own_builtins[20], (const OwnWord[]){t19}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b15;
    }
    goto b16;
  b15:;
    ov_release(t19);
    goto b177;
  b16:;
    ov_release(t19);
    t21 = ov_copy(global_2_g);
    if (OWN_UNLIKELY((t22 = own_call(own_classes[4], (const OwnWord[]){t21}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b17;
    }
    goto b18;
  b17:;
    ov_release(t21);
    goto b20;
  b18:;
    ov_release(t21);
    if (OWN_UNLIKELY((t23 = own_call(own_builtins[28], (const OwnWord[]){t20, t22}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b19;
    }
    goto b21;
  b19:;
    ov_release(t22);
  b20:;
    ov_release(t20);
    goto b177;
  b21:;
    ov_release(t20);
    ov_release(t22);
    ov_release(t23);
    t24 = ov_copy(words[23 /* a */]);
    t25 = ov_copy(global_2_g);
    t26 = own_tuple_new((const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 2);
    if (OWN_UNLIKELY(own_set_item(t25, t26, t24))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b22;
    }
    goto b23;
  b22:;
    ov_release(t26);
    ov_release(t25);
    goto b177;
  b23:;
    ov_release(t25);
    ov_release(t26);
    t27 = ov_copy(global_2_g);
    if (OWN_UNLIKELY(own_set_item(t27, words[24 /* k */], ov_small(INT64_C(5))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b24;
    }
    goto b25;
  b24:;
    ov_release(t27);
    goto b177;
  b25:;
    ov_release(t27);
    t28 = ov_copy(global_2_g);
    if (OWN_UNLIKELY((t30 = own_get_item(t28, words[24 /* k */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b29;
    }
    t29 = t30;
    if (OWN_UNLIKELY(own_inplace(0, &t29, ov_small(INT64_C(1))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b27;
    }
    goto b28;
  b27:;
    ov_release(t29);
    goto b29;
  b28:;
    if (OWN_UNLIKELY(own_set_item(t28, words[24 /* k */], t29))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b29;
    }
    goto b30;
  b29:;
    ov_release(t28);
    goto b177;
  b30:;
    ov_release(t28);
    t31 = ov_copy(global_2_g);
    t32 = own_tuple_new((const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 2);
    if (OWN_UNLIKELY((t33 = own_get_item(t31, t32)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b31;
    }
    goto b32;
  b31:;
    ov_release(t32);
    ov_release(t31);
    goto b177;
  b32:;
    ov_release(t31);
    ov_release(t32);
    t34 = ov_copy(global_2_g);
    if (OWN_UNLIKELY((t35 = own_call(own_builtins[20], (const OwnWord[]){t34}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b33;
    }
    goto b34;
  b33:;
    ov_release(t34);
    goto b45;
  b34:;
    ov_release(t34);
    t36 = ov_copy(global_2_g);
    if (OWN_UNLIKELY((t37 = own_call(own_classes[4], (const OwnWord[]){t36}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b35;
    }
    goto b36;
  b35:;
    ov_release(t36);
    goto b44;
  b36:;
    ov_release(t36);
    t38 = ov_copy(global_2_g);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_contains(t38, words[24 /* k */])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b37;
    }
    t39 = own_1 != 0;
    }
    goto b38;
  b37:;
    ov_release(t38);
    goto b43;
  b38:;
    ov_release(t38);
    t40 = own_box_bool(t39);
    t41 = ov_copy(global_2_g);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_contains(t41, words[25 /* z */])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b39;
    }
    t42 = own_2 != 0;
    }
    goto b40;
  b39:;
    ov_release(t41);
    goto b42;
  b40:;
    t43 = !t42;
    ov_release(t41);
    t44 = own_box_bool(t43);
    if (OWN_UNLIKELY((t45 = own_call(own_builtins[28], (const OwnWord[]){t33, t35, t37, t40, t44}, 5)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b41;
    }
    goto b46;
  b41:;
    ov_release(t44);
  b42:;
    ov_release(t40);
  b43:;
    ov_release(t37);
  b44:;
    ov_release(t35);
  b45:;
    ov_release(t33);
    goto b177;
  b46:;
    ov_release(t33);
    ov_release(t35);
    ov_release(t37);
    ov_release(t40);
    ov_release(t44);
    ov_release(t45);
    t46 = ov_copy(global_2_g);
    if (OWN_UNLIKELY(own_del_item(t46, words[24 /* k */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b47;
    }
    goto b48;
  b47:;
    ov_release(t46);
    goto b177;
  b48:;
    ov_release(t46);
    t47 = ov_copy(global_2_g);
    if (OWN_UNLIKELY((t48 = own_get_item(t47, words[24 /* k */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b49;
    }
    goto b60;
  b49:;
    ov_release(t47);
    t49 = own_error_take_object();
    t50 = own_handled_enter(t49);
    {
    int32_t own_3;
    if (OWN_UNLIKELY((own_3 = own_exception_is(t49, own_classes[66])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b58;
    }
    t51 = own_3 != 0;
    }
    if (t51) goto b53;
    own_error_raise_object(t49, &sites_fn__x3Cmodule_x3E[26]);
    own_handled_leave(t50);
    ov_release(t50);
    goto b177;
  b53:;
    t52 = ov_copy(t49);
    t54 = global_3_e;
    global_3_e = t52;
    ov_release(t54);
    t55 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t56 = own_call(own_builtins[29], (const OwnWord[]){t55}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b54;
    }
    goto b55;
  b54:;
    ov_release(t55);
    goto b57;
  b55:;
    ov_release(t55);
    if (OWN_UNLIKELY((t58 = own_call(own_builtins[28], (const OwnWord[]){t56}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b56;
    }
    goto b59;
  b56:;
    ov_release(t56);
  b57:;
    t57 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t57);
  b58:;
    own_handled_leave(t50);
    ov_release(t50);
    ov_release(t49);
    goto b177;
  b59:;
    ov_release(t56);
    ov_release(t58);
    t59 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t59);
    own_handled_leave(t50);
    ov_release(t50);
    ov_release(t49);
    goto b61;
  b60:;
    ov_release(t47);
    ov_release(t48);
  b61:;
    t60 = ov_copy(global_2_g);
    t61 = own_list_new(NULL, 0);
    if (OWN_UNLIKELY((t62 = own_get_item(t60, t61)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b62;
    }
    goto b70;
  b62:;
    ov_release(t61);
    ov_release(t60);
    t63 = own_error_take_object();
    t64 = own_handled_enter(t63);
    {
    int32_t own_4;
    if (OWN_UNLIKELY((own_4 = own_exception_is(t63, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b68;
    }
    t65 = own_4 != 0;
    }
    if (t65) goto b66;
    own_error_raise_object(t63, &sites_fn__x3Cmodule_x3E[31]);
    own_handled_leave(t64);
    ov_release(t64);
    goto b177;
  b66:;
    t66 = ov_copy(t63);
    t67 = global_3_e;
    global_3_e = t66;
    ov_release(t67);
    t68 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t69 = own_call(own_builtins[28], (const OwnWord[]){t68}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b67;
    }
    goto b69;
  b67:;
    ov_release(t68);
    t70 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t70);
  b68:;
    own_handled_leave(t64);
    ov_release(t64);
    ov_release(t63);
    goto b177;
  b69:;
    ov_release(t68);
    ov_release(t69);
    t71 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t71);
    own_handled_leave(t64);
    ov_release(t64);
    ov_release(t63);
    goto b71;
  b70:;
    ov_release(t60);
    ov_release(t61);
    ov_release(t62);
  b71:;
    t72 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t73 = own_class_new(&class_2, t72, words[22 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b177;
    }
    t74 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[22 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t73, words[7 /* __getitem__ */], t74))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b74;
    }
    if (OWN_UNLIKELY(own_class_done(t73))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b74;
    }
    goto b75;
  b74:;
    ov_release(t73);
    goto b177;
  b75:;
    t76 = global_4_Old;
    global_4_Old = t73;
    ov_release(t76);
    t77 = ov_copy(global_4_Old);
    if (OWN_UNLIKELY((t78 = own_call(t77, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b76;
    }
    goto b77;
  b76:;
    ov_release(t77);
    goto b177;
  b77:;
    ov_release(t77);
    t80 = global_5_o;
    global_5_o = t78;
    ov_release(t80);
    t81 = ov_copy(global_5_o);
    if (OWN_UNLIKELY((t82 = own_call(own_classes[7], (const OwnWord[]){t81}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b78;
    }
    goto b79;
  b78:;
    ov_release(t81);
    goto b177;
  b79:;
    ov_release(t81);
    t83 = ov_copy(global_5_o);
    {
    int32_t own_5;
    if (OWN_UNLIKELY((own_5 = own_contains(t83, ov_small(INT64_C(20)))) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b80;
    }
    t84 = own_5 != 0;
    }
    goto b81;
  b80:;
    ov_release(t83);
    goto b98;
  b81:;
    ov_release(t83);
    t85 = own_box_bool(t84);
    t86 = ov_copy(global_5_o);
    {
    int32_t own_6;
    if (OWN_UNLIKELY((own_6 = own_contains(t86, ov_small(INT64_C(5)))) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b82;
    }
    t87 = own_6 != 0;
    }
    goto b83;
  b82:;
    ov_release(t86);
    goto b97;
  b83:;
    ov_release(t86);
    t88 = own_box_bool(t87);
    t89 = own_list_new(NULL, 0);
    ov_release(x);
    x = OWN_UNBOUND;
    t90 = ov_copy(global_5_o);
    if (OWN_UNLIKELY((t91 = own_iter(t90)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b84;
    }
    goto b85;
  b84:;
    ov_release(t90);
    goto b96;
  b85:;
    ov_release(t90);
    t92 = t91;
  b86:;
    if (OWN_UNLIKELY((t93 = own_next(t92)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b90;
    }
    if (t93 == OWN_END) goto b92;
    ov_release(x);
    x = t93;
    t95 = ov_copy(x);
    if (OWN_UNLIKELY((t96 = own_add(t95, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b89;
    }
    goto b91;
  b89:;
    ov_release(t95);
  b90:;
    ov_release(t92);
    goto b96;
  b91:;
    ov_release(t95);
    own_list_append(t89, t96);
    goto b86;
  b92:;
    ov_release(t93);
    ov_release(t92);
    ov_release(x);
    x = OWN_UNBOUND;
    t97 = ov_copy(global_5_o);
    if (OWN_UNLIKELY((t98 = own_get_item(t97, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b93;
    }
    goto b94;
  b93:;
    ov_release(t97);
    goto b96;
  b94:;
    ov_release(t97);
    if (OWN_UNLIKELY((t99 = own_call(own_builtins[28], (const OwnWord[]){t82, t85, t88, t89, t98}, 5)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b95;
    }
    goto b99;
  b95:;
    ov_release(t98);
  b96:;
    ov_release(t89);
    ov_release(t88);
  b97:;
    ov_release(t85);
  b98:;
    ov_release(t82);
    goto b177;
  b99:;
    ov_release(t82);
    ov_release(t85);
    ov_release(t88);
    ov_release(t89);
    ov_release(t98);
    ov_release(t99);
    t100 = ov_copy(global_5_o);
    if (OWN_UNLIKELY((t101 = own_unpack(t100, 3, (-1))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b100;
    }
    goto b101;
  b100:;
    ov_release(t100);
    goto b177;
  b101:;
    t102 = own_tuple_item(t101, 0);
    t104 = global_6_a;
    global_6_a = t102;
    ov_release(t104);
    t105 = own_tuple_item(t101, 1);
    t107 = global_7_b;
    global_7_b = t105;
    ov_release(t107);
    t108 = own_tuple_item(t101, 2);
    t110 = global_8_c;
    global_8_c = t108;
    ov_release(t110);
    ov_release(t100);
    ov_release(t101);
    t111 = ov_copy(global_6_a);
    t112 = ov_copy(global_7_b);
    t113 = ov_copy(global_8_c);
    t114 = ov_copy(global_5_o);
    if (OWN_UNLIKELY((t115 = own_call(own_builtins[33], (const OwnWord[]){t114}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b102;
    }
    goto b103;
  b102:;
    ov_release(t114);
    goto b119;
  b103:;
    ov_release(t114);
    t116 = ov_copy(global_5_o);
    if (OWN_UNLIKELY((t117 = own_call(own_builtins[21], (const OwnWord[]){t116}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b104;
    }
    goto b105;
  b104:;
    ov_release(t116);
    goto b118;
  b105:;
    ov_release(t116);
    t118 = ov_copy(global_5_o);
    if (OWN_UNLIKELY((t119 = own_call(own_classes[8], (const OwnWord[]){t118}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[48]);
      goto b106;
    }
    goto b107;
  b106:;
    ov_release(t118);
    goto b117;
  b107:;
    ov_release(t118);
    t120 = ov_copy(global_5_o);
    if (OWN_UNLIKELY((t121 = own_call_names(own_builtins[32], words[27], (const OwnWord[]){t120, OWN_TRUE}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[49]);
      goto b108;
    }
    goto b109;
  b108:;
    ov_release(t120);
    goto b116;
  b109:;
    ov_release(t120);
    t122 = ov_copy(global_5_o);
    if (OWN_UNLIKELY((t123 = own_call(own_classes[19], (const OwnWord[]){t122, words[28 /* ab */]}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[50]);
      goto b110;
    }
    goto b111;
  b110:;
    ov_release(t122);
    goto b115;
  b111:;
    ov_release(t122);
    if (OWN_UNLIKELY((t124 = own_call(own_classes[7], (const OwnWord[]){t123}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[51]);
      goto b112;
    }
    goto b113;
  b112:;
    ov_release(t123);
    goto b115;
  b113:;
    ov_release(t123);
    if (OWN_UNLIKELY((t125 = own_call(own_builtins[28], (const OwnWord[]){t111, t112, t113, t115, t117, t119, t121, t124}, 8)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[52]);
      goto b114;
    }
    goto b120;
  b114:;
    ov_release(t124);
  b115:;
    ov_release(t121);
  b116:;
    ov_release(t119);
  b117:;
    ov_release(t117);
  b118:;
    ov_release(t115);
  b119:;
    ov_release(t113);
    ov_release(t112);
    ov_release(t111);
    goto b177;
  b120:;
    ov_release(t111);
    ov_release(t112);
    ov_release(t113);
    ov_release(t115);
    ov_release(t117);
    ov_release(t119);
    ov_release(t121);
    ov_release(t124);
    ov_release(t125);
    t126 = own_function_new(&code_8, OWN_NONE, OWN_NONE, words[22 /* __main__ */], NULL, 0);
    t127 = own_function_new(&code_9, OWN_NONE, OWN_NONE, words[22 /* __main__ */], NULL, 0);
    t128 = own_function_new(&code_10, OWN_NONE, OWN_NONE, words[22 /* __main__ */], NULL, 0);
    t129 = own_function_new(&code_11, OWN_NONE, OWN_NONE, words[22 /* __main__ */], NULL, 0);
    t130 = own_tuple_new((const OwnWord[]){t126, t127, t128, t129}, 4);
    if (OWN_UNLIKELY((t131 = own_iter(t130)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[53]);
      goto b121;
    }
    goto b122;
  b121:;
    ov_release(t130);
    goto b177;
  b122:;
    ov_release(t130);
    t132 = t131;
  b123:;
    if (OWN_UNLIKELY((t133 = own_next(t132)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[54]);
      goto b142;
    }
    if (t133 == OWN_END) goto b145;
    t136 = global_9_f;
    global_9_f = t133;
    ov_release(t136);
    t137 = ov_copy(global_9_f);
    if (OWN_UNLIKELY((t138 = own_call(t137, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[55]);
      goto b126;
    }
    goto b127;
  b126:;
    ov_release(t137);
    goto b129;
  b127:;
    ov_release(t137);
    if (OWN_UNLIKELY((t139 = own_call(own_builtins[28], (const OwnWord[]){t138}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[56]);
      goto b128;
    }
    goto b144;
  b128:;
    ov_release(t138);
  b129:;
    t140 = own_error_take_object();
    t141 = own_handled_enter(t140);
    t142 = ov_copy(own_classes[82]);
    t143 = ov_copy(own_classes[59]);
    t144 = ov_copy(own_classes[66]);
    t145 = own_tuple_new((const OwnWord[]){t142, t143, t144}, 3);
    {
    int32_t own_7;
    if (OWN_UNLIKELY((own_7 = own_exception_is(t140, t145)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[57]);
      goto b130;
    }
    t146 = own_7 != 0;
    }
    goto b131;
  b130:;
    ov_release(t145);
    goto b141;
  b131:;
    ov_release(t145);
    if (t146) goto b134;
    own_error_raise_object(t140, &sites_fn__x3Cmodule_x3E[58]);
    own_handled_leave(t141);
    ov_release(t141);
    goto b142;
  b134:;
    t147 = ov_copy(t140);
    t148 = global_3_e;
    global_3_e = t147;
    ov_release(t148);
    t149 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t150 = own_call(own_classes[2], (const OwnWord[]){t149}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[59]);
      goto b135;
    }
    goto b136;
  b135:;
    ov_release(t149);
    goto b140;
  b136:;
    ov_release(t149);
    if (OWN_UNLIKELY((t152 = own_get_attr(t150, words[29 /* __name__ */], &caches_fn__x3Cmodule_x3E[0])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[60]);
      goto b137;
    }
    goto b138;
  b137:;
    ov_release(t150);
    goto b140;
  b138:;
    ov_release(t150);
    t153 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t154 = own_call(own_builtins[28], (const OwnWord[]){t152, t153}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[61]);
      goto b139;
    }
    goto b143;
  b139:;
    ov_release(t153);
    ov_release(t152);
  b140:;
    t151 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t151);
  b141:;
    own_handled_leave(t141);
    ov_release(t141);
    ov_release(t140);
  b142:;
    ov_release(t132);
    goto b177;
  b143:;
    ov_release(t152);
    ov_release(t153);
    ov_release(t154);
    t155 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t155);
    own_handled_leave(t141);
    ov_release(t141);
    ov_release(t140);
    goto b123;
  b144:;
    ov_release(t138);
    ov_release(t139);
    goto b123;
  b145:;
    ov_release(t133);
    ov_release(t132);
    t156 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t157 = own_class_new(&class_3, t156, words[22 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[62]);
      goto b177;
    }
    t158 = own_function_new(&code_12, OWN_NONE, OWN_NONE, words[22 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t157, words[2 /* __init__ */], t158))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[63]);
      goto b149;
    }
    t159 = own_function_new(&code_13, OWN_NONE, OWN_NONE, words[22 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t157, words[4 /* __len__ */], t159))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[64]);
      goto b149;
    }
    if (OWN_UNLIKELY(own_class_done(t157))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[65]);
      goto b149;
    }
    goto b150;
  b149:;
    ov_release(t157);
    goto b177;
  b150:;
    t161 = global_10_BadLen;
    global_10_BadLen = t157;
    ov_release(t161);
    t162 = ov_copy(words[30 /* x */]);
    if (OWN_UNLIKELY((t163 = own_binary(6, ov_small(INT64_C(10)), ov_small(INT64_C(30)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[66]);
      goto b151;
    }
    goto b152;
  b151:;
    ov_release(t162);
    goto b177;
  b152:;
    t164 = own_tuple_new((const OwnWord[]){ov_small(INT64_C(-1)), t162, UINT64_C(0x14), t163, OWN_TRUE}, 5);
    if (OWN_UNLIKELY((t165 = own_iter(t164)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[67]);
      goto b153;
    }
    goto b154;
  b153:;
    ov_release(t164);
    goto b177;
  b154:;
    ov_release(t164);
    t166 = t165;
  b155:;
    if (OWN_UNLIKELY((t167 = own_next(t166)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[68]);
      goto b176;
    }
    if (t167 == OWN_END) goto b180;
    t170 = global_11_n;
    global_11_n = t167;
    ov_release(t170);
    t171 = ov_copy(global_10_BadLen);
    t172 = ov_copy(global_11_n);
    if (OWN_UNLIKELY((t173 = own_call(t171, (const OwnWord[]){t172}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[69]);
      goto b158;
    }
    goto b159;
  b158:;
    ov_release(t172);
    ov_release(t171);
    goto b163;
  b159:;
    ov_release(t171);
    ov_release(t172);
    if (OWN_UNLIKELY((t174 = own_call(own_builtins[20], (const OwnWord[]){t173}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[70]);
      goto b160;
    }
    goto b161;
  b160:;
    ov_release(t173);
    goto b163;
  b161:;
    ov_release(t173);
    if (OWN_UNLIKELY((t175 = own_call(own_builtins[28], (const OwnWord[]){t174}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[71]);
      goto b162;
    }
    goto b179;
  b162:;
    ov_release(t174);
  b163:;
    t176 = own_error_take_object();
    t177 = own_handled_enter(t176);
    t178 = ov_copy(own_classes[82]);
    t179 = ov_copy(own_classes[83]);
    t180 = ov_copy(own_classes[56]);
    t181 = own_tuple_new((const OwnWord[]){t178, t179, t180}, 3);
    {
    int32_t own_8;
    if (OWN_UNLIKELY((own_8 = own_exception_is(t176, t181)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[72]);
      goto b164;
    }
    t182 = own_8 != 0;
    }
    goto b165;
  b164:;
    ov_release(t181);
    goto b175;
  b165:;
    ov_release(t181);
    if (t182) goto b168;
    own_error_raise_object(t176, &sites_fn__x3Cmodule_x3E[73]);
    own_handled_leave(t177);
    ov_release(t177);
    goto b176;
  b168:;
    t183 = ov_copy(t176);
    t184 = global_3_e;
    global_3_e = t183;
    ov_release(t184);
    t185 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t186 = own_call(own_classes[2], (const OwnWord[]){t185}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[74]);
      goto b169;
    }
    goto b170;
  b169:;
    ov_release(t185);
    goto b174;
  b170:;
    ov_release(t185);
    if (OWN_UNLIKELY((t188 = own_get_attr(t186, words[29 /* __name__ */], &caches_fn__x3Cmodule_x3E[1])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[75]);
      goto b171;
    }
    goto b172;
  b171:;
    ov_release(t186);
    goto b174;
  b172:;
    ov_release(t186);
    t189 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t190 = own_call(own_builtins[28], (const OwnWord[]){t188, t189}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[76]);
      goto b173;
    }
    goto b178;
  b173:;
    ov_release(t189);
    ov_release(t188);
  b174:;
    t187 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t187);
  b175:;
    own_handled_leave(t177);
    ov_release(t177);
    ov_release(t176);
  b176:;
    ov_release(t166);
  b177:;
    ov_release(x);
    return 0;
  b178:;
    ov_release(t188);
    ov_release(t189);
    ov_release(t190);
    t191 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t191);
    own_handled_leave(t177);
    ov_release(t177);
    ov_release(t176);
    goto b155;
  b179:;
    ov_release(t174);
    ov_release(t175);
    goto b155;
  b180:;
    ov_release(t167);
    ov_release(t166);
    result = OWN_NONE;
    ov_release(x);
    return result;
}

/* Grid.__init__ (entry), /work/main/tests/python/class-container.own:4 */
static OwnWord fn_init(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_init_3(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Grid.__len__ (entry), /work/main/tests/python/class-container.own:7 */
static OwnWord fn_len(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_len_3(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Grid.__getitem__ (entry), /work/main/tests/python/class-container.own:10 */
static OwnWord fn_getitem(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_getitem_3(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Grid.__setitem__ (entry), /work/main/tests/python/class-container.own:14 */
static OwnWord fn_setitem(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    int64_t t6;
    t4 = 0;
    t5 = 1;
    t6 = 2;
    if (OWN_UNLIKELY((result = fn_setitem_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5], _x3Carguments_x3E[t6])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Grid.__delitem__ (entry), /work/main/tests/python/class-container.own:18 */
static OwnWord fn_delitem(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_delitem_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Grid.__contains__ (entry), /work/main/tests/python/class-container.own:22 */
static OwnWord fn_contains(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_contains_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Old.__getitem__ (entry), /work/main/tests/python/class-container.own:45 */
static OwnWord fn_getitem_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_getitem_4(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-container.own:55 */
static OwnWord fn__x3Clambda_x3E(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
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

/* <lambda> (entry), /work/main/tests/python/class-container.own:55 */
static OwnWord fn__x3Clambda_x3E_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
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

/* <lambda> (entry), /work/main/tests/python/class-container.own:55 */
static OwnWord fn__x3Clambda_x3E_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
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

/* <lambda> (entry), /work/main/tests/python/class-container.own:55 */
static OwnWord fn__x3Clambda_x3E_4(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
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

/* BadLen.__init__ (entry), /work/main/tests/python/class-container.own:63 */
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

/* BadLen.__len__ (entry), /work/main/tests/python/class-container.own:66 */
static OwnWord fn_len_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_len_4(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_init_3[] = {
  {"/work/main/tests/python/class-container.own", 5, 22, "Grid.__init__"},
  {"/work/main/tests/python/class-container.own", 5, 9, "Grid.__init__"},
};
static OwnCache caches_fn_init_3[1];
/* Grid.__init__, /work/main/tests/python/class-container.own:4 */
static OwnWord fn_init_3(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    t4 = ov_copy(self);
    self_2 = t4;
    if (OWN_UNLIKELY((t5 = own_dict_new(NULL, 0)) == 0)) {
      own_error_trace(&sites_fn_init_3[0]);
      goto b4;
    }
    t6 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t6, words[31 /* cells */], t5, &caches_fn_init_3[0]))) {
      own_error_trace(&sites_fn_init_3[1]);
      goto b3;
    }
    goto b5;
  b3:;
    ov_release(t6);
  b4:;
    ov_release(self_2);
    return 0;
  b5:;
    ov_release(t6);
    result = OWN_NONE;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_len_3[] = {
  {"/work/main/tests/python/class-container.own", 7, 9, "Grid.__len__"},
  {"/work/main/tests/python/class-container.own", 8, 20, "Grid.__len__"},
  {"/work/main/tests/python/class-container.own", 8, 16, "Grid.__len__"},
};
static OwnCache caches_fn_len_3[1];
/* Grid.__len__, /work/main/tests/python/class-container.own:7 */
static OwnWord fn_len_3(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_len_3[0]);
      goto b7;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[31 /* cells */], &caches_fn_len_3[0])) == 0)) {
      own_error_trace(&sites_fn_len_3[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t5);
    goto b6;
  b4:;
    ov_release(t5);
    if (OWN_UNLIKELY((t7 = own_call(own_builtins[20], (const OwnWord[]){t6}, 1)) == 0)) {
      own_error_trace(&sites_fn_len_3[2]);
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

static const OwnSite sites_fn_getitem_3[] = {
  {"/work/main/tests/python/class-container.own", 10, 9, "Grid.__getitem__"},
  {"/work/main/tests/python/class-container.own", 11, 9, "Grid.__getitem__"},
  {"/work/main/tests/python/class-container.own", 12, 16, "Grid.__getitem__"},
  {"/work/main/tests/python/class-container.own", 12, 16, "Grid.__getitem__"},
};
static OwnCache caches_fn_getitem_3[1];
/* Grid.__getitem__, /work/main/tests/python/class-container.own:10 */
static OwnWord fn_getitem_3(OwnWord self, OwnWord key) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord key_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_getitem_3[0]);
      goto b9;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(key);
    key_2 = t7;
    t8 = ov_copy(key_2);
    if (OWN_UNLIKELY((t9 = own_call(own_builtins[28], (const OwnWord[]){words[32 /* get */], t8}, 2)) == 0)) {
      own_error_trace(&sites_fn_getitem_3[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t8);
    goto b8;
  b4:;
    ov_release(t8);
    ov_release(t9);
    t10 = ov_copy(self_2);
    if (OWN_UNLIKELY((t11 = own_get_attr(t10, words[31 /* cells */], &caches_fn_getitem_3[0])) == 0)) {
      own_error_trace(&sites_fn_getitem_3[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t10);
    goto b8;
  b6:;
    ov_release(t10);
    t12 = ov_copy(key_2);
    if (OWN_UNLIKELY((t13 = own_get_item(t11, t12)) == 0)) {
      own_error_trace(&sites_fn_getitem_3[3]);
      goto b7;
    }
    goto b10;
  b7:;
    ov_release(t12);
    ov_release(t11);
  b8:;
    ov_release(self_2);
    ov_release(key_2);
  b9:;
    return 0;
  b10:;
    ov_release(t11);
    ov_release(t12);
    result = t13;
    ov_release(self_2);
    ov_release(key_2);
    return result;
}

static const OwnSite sites_fn_setitem_2[] = {
  {"/work/main/tests/python/class-container.own", 14, 9, "Grid.__setitem__"},
  {"/work/main/tests/python/class-container.own", 15, 9, "Grid.__setitem__"},
  {"/work/main/tests/python/class-container.own", 16, 9, "Grid.__setitem__"},
  {"/work/main/tests/python/class-container.own", 16, 9, "Grid.__setitem__"},
};
static OwnCache caches_fn_setitem_2[1];
/* Grid.__setitem__, /work/main/tests/python/class-container.own:14 */
static OwnWord fn_setitem_2(OwnWord self, OwnWord key, OwnWord value) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t6;
    OwnWord key_2;
    OwnWord t8;
    OwnWord value_2;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
    OwnWord t17;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_setitem_2[0]);
      goto b9;
    }
    t6 = ov_copy(self);
    self_2 = t6;
    t8 = ov_copy(key);
    key_2 = t8;
    t10 = ov_copy(value);
    value_2 = t10;
    t11 = ov_copy(key_2);
    t12 = ov_copy(value_2);
    if (OWN_UNLIKELY((t13 = own_call(own_builtins[28], (const OwnWord[]){words[33 /* set */], t11, t12}, 3)) == 0)) {
      own_error_trace(&sites_fn_setitem_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t12);
    ov_release(t11);
    goto b8;
  b4:;
    ov_release(t11);
    ov_release(t12);
    ov_release(t13);
    t14 = ov_copy(value_2);
    t15 = ov_copy(self_2);
    if (OWN_UNLIKELY((t16 = own_get_attr(t15, words[31 /* cells */], &caches_fn_setitem_2[0])) == 0)) {
      own_error_trace(&sites_fn_setitem_2[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t15);
    ov_release(t14);
    goto b8;
  b6:;
    ov_release(t15);
    t17 = ov_copy(key_2);
    if (OWN_UNLIKELY(own_set_item(t16, t17, t14))) {
      own_error_trace(&sites_fn_setitem_2[3]);
      goto b7;
    }
    goto b10;
  b7:;
    ov_release(t17);
    ov_release(t16);
  b8:;
    ov_release(self_2);
    ov_release(key_2);
    ov_release(value_2);
  b9:;
    return 0;
  b10:;
    ov_release(t16);
    ov_release(t17);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(key_2);
    ov_release(value_2);
    return result;
}

static const OwnSite sites_fn_delitem_2[] = {
  {"/work/main/tests/python/class-container.own", 18, 9, "Grid.__delitem__"},
  {"/work/main/tests/python/class-container.own", 19, 9, "Grid.__delitem__"},
  {"/work/main/tests/python/class-container.own", 20, 13, "Grid.__delitem__"},
  {"/work/main/tests/python/class-container.own", 20, 13, "Grid.__delitem__"},
};
static OwnCache caches_fn_delitem_2[1];
/* Grid.__delitem__, /work/main/tests/python/class-container.own:18 */
static OwnWord fn_delitem_2(OwnWord self, OwnWord key) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord key_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_delitem_2[0]);
      goto b9;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(key);
    key_2 = t7;
    t8 = ov_copy(key_2);
    if (OWN_UNLIKELY((t9 = own_call(own_builtins[28], (const OwnWord[]){words[34 /* del */], t8}, 2)) == 0)) {
      own_error_trace(&sites_fn_delitem_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t8);
    goto b8;
  b4:;
    ov_release(t8);
    ov_release(t9);
    t10 = ov_copy(self_2);
    if (OWN_UNLIKELY((t11 = own_get_attr(t10, words[31 /* cells */], &caches_fn_delitem_2[0])) == 0)) {
      own_error_trace(&sites_fn_delitem_2[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t10);
    goto b8;
  b6:;
    ov_release(t10);
    t12 = ov_copy(key_2);
    if (OWN_UNLIKELY(own_del_item(t11, t12))) {
      own_error_trace(&sites_fn_delitem_2[3]);
      goto b7;
    }
    goto b10;
  b7:;
    ov_release(t12);
    ov_release(t11);
  b8:;
    ov_release(self_2);
    ov_release(key_2);
  b9:;
    return 0;
  b10:;
    ov_release(t11);
    ov_release(t12);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(key_2);
    return result;
}

static const OwnSite sites_fn_contains_2[] = {
  {"/work/main/tests/python/class-container.own", 22, 9, "Grid.__contains__"},
  {"/work/main/tests/python/class-container.own", 23, 9, "Grid.__contains__"},
  {"/work/main/tests/python/class-container.own", 24, 23, "Grid.__contains__"},
  {"/work/main/tests/python/class-container.own", 24, 16, "Grid.__contains__"},
};
static OwnCache caches_fn_contains_2[1];
/* Grid.__contains__, /work/main/tests/python/class-container.own:22 */
static OwnWord fn_contains_2(OwnWord self, OwnWord key) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord key_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    bool t13;
    OwnWord t14;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_contains_2[0]);
      goto b10;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(key);
    key_2 = t7;
    t8 = ov_copy(key_2);
    if (OWN_UNLIKELY((t9 = own_call(own_builtins[28], (const OwnWord[]){words[35 /* contains */], t8}, 2)) == 0)) {
      own_error_trace(&sites_fn_contains_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t8);
    goto b9;
  b4:;
    ov_release(t8);
    ov_release(t9);
    t10 = ov_copy(key_2);
    t11 = ov_copy(self_2);
    if (OWN_UNLIKELY((t12 = own_get_attr(t11, words[31 /* cells */], &caches_fn_contains_2[0])) == 0)) {
      own_error_trace(&sites_fn_contains_2[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t11);
    goto b8;
  b6:;
    ov_release(t11);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_contains(t12, t10)) < 0)) {
      own_error_trace(&sites_fn_contains_2[3]);
      goto b7;
    }
    t13 = own_1 != 0;
    }
    goto b11;
  b7:;
    ov_release(t12);
  b8:;
    ov_release(t10);
  b9:;
    ov_release(self_2);
    ov_release(key_2);
  b10:;
    return 0;
  b11:;
    ov_release(t10);
    ov_release(t12);
    t14 = own_box_bool(t13);
    result = t14;
    ov_release(self_2);
    ov_release(key_2);
    return result;
}

static const OwnSite sites_fn_getitem_4[] = {
  {"/work/main/tests/python/class-container.own", 45, 9, "Old.__getitem__"},
  {"/work/main/tests/python/class-container.own", 46, 12, "Old.__getitem__"},
  {"/work/main/tests/python/class-container.own", 46, 12, "Old.__getitem__"},
  {"/work/main/tests/python/class-container.own", 48, 16, "Old.__getitem__"},
  {"/work/main/tests/python/class-container.own", 47, 19, "Old.__getitem__"},
  {"/work/main/tests/python/class-container.own", 47, 13, "Old.__getitem__"},
};
/* Old.__getitem__, /work/main/tests/python/class-container.own:45 */
static OwnWord fn_getitem_4(OwnWord self, OwnWord i) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord i_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    bool t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_getitem_4[0]);
      goto b15;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(i);
    i_2 = t7;
    t8 = ov_copy(i_2);
    if (OWN_UNLIKELY((t9 = own_ge(t8, ov_small(INT64_C(3)))) == 0)) {
      own_error_trace(&sites_fn_getitem_4[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t8);
    goto b14;
  b4:;
    ov_release(t8);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_truth(t9)) < 0)) {
      own_error_trace(&sites_fn_getitem_4[2]);
      goto b5;
    }
    t10 = own_1 != 0;
    }
    goto b6;
  b5:;
    ov_release(t9);
    goto b14;
  b6:;
    ov_release(t9);
    if (t10) goto b10;
    t13 = ov_copy(i_2);
    if (OWN_UNLIKELY((t14 = own_mul(t13, ov_small(INT64_C(10)))) == 0)) {
      own_error_trace(&sites_fn_getitem_4[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t13);
    goto b14;
  b9:;
    ov_release(t13);
    result = t14;
    ov_release(self_2);
    ov_release(i_2);
    return result;
  b10:;
    t11 = ov_copy(i_2);
    if (OWN_UNLIKELY((t12 = own_call(own_classes[65], (const OwnWord[]){t11}, 1)) == 0)) {
      own_error_trace(&sites_fn_getitem_4[4]);
      goto b11;
    }
    goto b12;
  b11:;
    ov_release(t11);
    goto b14;
  b12:;
    ov_release(t11);
    if (OWN_UNLIKELY(own_raise(t12, OWN_UNBOUND))) {
      own_error_trace(&sites_fn_getitem_4[5]);
      goto b13;
    }
    goto b16;
  b13:;
    ov_release(t12);
  b14:;
    ov_release(self_2);
    ov_release(i_2);
  b15:;
    return 0;
  b16:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_5[] = {
  {"/work/main/tests/python/class-container.own", 55, 11, "<lambda>"},
  {"/work/main/tests/python/class-container.own", 55, 19, "<lambda>"},
  {"/work/main/tests/python/class-container.own", 55, 23, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-container.own:55 */
static OwnWord fn__x3Clambda_x3E_5(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_5[0]);
      goto b7;
    }
    if (global_5_o == OWN_UNBOUND) goto b6;
    t5 = ov_copy(global_5_o);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_call(own_builtins[20], (const OwnWord[]){t2}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_5[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t2);
    goto b7;
  b5:;
    ov_release(t2);
    result = t6;
    return result;
  b6:;
    if (OWN_UNLIKELY(own_unbound_global(words[36 /* o */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_5[2]);
      goto b7;
    }
    goto b8;
  b7:;
    return 0;
  b8:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_6[] = {
  {"/work/main/tests/python/class-container.own", 55, 35, "<lambda>"},
  {"/work/main/tests/python/class-container.own", 55, 35, "<lambda>"},
};
static OwnCache caches_fn__x3Clambda_x3E_6[1];
/* <lambda>, /work/main/tests/python/class-container.own:55 */
static OwnWord fn__x3Clambda_x3E_6(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (global_5_o == OWN_UNBOUND) goto b5;
    t5 = ov_copy(global_5_o);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_get_attr(t2, words[4 /* __len__ */], &caches_fn__x3Clambda_x3E_6[0])) == 0)) {
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
    if (OWN_UNLIKELY(own_unbound_global(words[36 /* o */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_6[1]);
      goto b6;
    }
    goto b7;
  b6:;
    return 0;
  b7:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_7[] = {
  {"/work/main/tests/python/class-container.own", 55, 54, "<lambda>"},
  {"/work/main/tests/python/class-container.own", 55, 59, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-container.own:55 */
static OwnWord fn__x3Clambda_x3E_7(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    bool t6;
    OwnWord t7;
    if (global_1_Grid == OWN_UNBOUND) goto b5;
    t5 = ov_copy(global_1_Grid);
    t2 = t5;
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_contains(t2, ov_small(INT64_C(5)))) < 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_7[0]);
      goto b3;
    }
    t6 = own_1 != 0;
    }
    goto b4;
  b3:;
    ov_release(t2);
    goto b6;
  b4:;
    ov_release(t2);
    t7 = own_box_bool(t6);
    result = t7;
    return result;
  b5:;
    if (OWN_UNLIKELY(own_unbound_global(words[37 /* Grid */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_7[1]);
      goto b6;
    }
    goto b7;
  b6:;
    return 0;
  b7:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_8[] = {
  {"/work/main/tests/python/class-container.own", 55, 65, "<lambda>"},
  {"/work/main/tests/python/class-container.own", 55, 73, "<lambda>"},
  {"/work/main/tests/python/class-container.own", 55, 73, "<lambda>"},
  {"/work/main/tests/python/class-container.own", 55, 73, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-container.own:55 */
static OwnWord fn__x3Clambda_x3E_8(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[0]);
      goto b9;
    }
    if (global_1_Grid == OWN_UNBOUND) goto b8;
    t5 = ov_copy(global_1_Grid);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_call(t2, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t2);
    goto b9;
  b5:;
    ov_release(t2);
    t7 = own_slice(ov_small(INT64_C(0)), ov_small(INT64_C(1)), OWN_NONE);
    if (OWN_UNLIKELY((t8 = own_get_item(t6, t7)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t7);
    ov_release(t6);
    goto b9;
  b7:;
    ov_release(t6);
    ov_release(t7);
    result = t8;
    return result;
  b8:;
    if (OWN_UNLIKELY(own_unbound_global(words[37 /* Grid */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[3]);
      goto b9;
    }
    goto b10;
  b9:;
    return 0;
  b10:;
    __builtin_unreachable();
}

static const OwnSite sites_fn_init_4[] = {
  {"/work/main/tests/python/class-container.own", 64, 9, "BadLen.__init__"},
};
static OwnCache caches_fn_init_4[1];
/* BadLen.__init__, /work/main/tests/python/class-container.own:63 */
static OwnWord fn_init_4(OwnWord self, OwnWord n) {
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
    if (OWN_UNLIKELY(own_set_attr(t9, words[19 /* n */], t8, &caches_fn_init_4[0]))) {
      own_error_trace(&sites_fn_init_4[0]);
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

static const OwnSite sites_fn_len_4[] = {
  {"/work/main/tests/python/class-container.own", 67, 16, "BadLen.__len__"},
};
static OwnCache caches_fn_len_4[1];
/* BadLen.__len__, /work/main/tests/python/class-container.own:66 */
static OwnWord fn_len_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[19 /* n */], &caches_fn_len_4[0])) == 0)) {
      own_error_trace(&sites_fn_len_4[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t5);
    ov_release(self_2);
    return 0;
  b3:;
    ov_release(t5);
    result = t6;
    ov_release(self_2);
    return result;
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
