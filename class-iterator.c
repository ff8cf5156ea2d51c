/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn_iter(OwnWord, OwnWord *);
static OwnWord fn_next(OwnWord, OwnWord *);
static OwnWord fn_init_2(OwnWord, OwnWord *);
static OwnWord fn_iter_2(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_2(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_3(OwnWord, OwnWord *);
static OwnWord fn_iter_3(OwnWord, OwnWord *);
static OwnWord fn_iter_4(OwnWord, OwnWord *);
static OwnWord fn_next_2(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_4(OwnWord, OwnWord *);
static OwnWord fn_init_3(OwnWord, OwnWord);
static OwnWord fn_iter_5(OwnWord);
static OwnWord fn_next_3(OwnWord);
static OwnWord fn_init_4(OwnWord, OwnWord);
static OwnWord fn_iter_6(OwnWord);
static OwnWord fn__x3Clambda_x3E_5(void);
static OwnWord fn__x3Clambda_x3E_6(void);
static OwnWord fn__x3Clambda_x3E_7(void);
static OwnWord fn_iter_7(OwnWord);
static OwnWord fn_iter_8(OwnWord);
static OwnWord fn_next_4(OwnWord);
static OwnWord fn__x3Clambda_x3E_8(OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 1, "n"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 14, "Count.__init__"},
  {OWN_CONST_STR, 8, "__iter__"},
  {OWN_CONST_STR, 14, "Count.__iter__"},
  {OWN_CONST_STR, 8, "__next__"},
  {OWN_CONST_STR, 14, "Count.__next__"},
  {OWN_CONST_STR, 5, "items"},
  {OWN_CONST_STR, 14, "Fresh.__init__"},
  {OWN_CONST_STR, 14, "Fresh.__iter__"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 16, "NotIter.__iter__"},
  {OWN_CONST_STR, 15, "Raises.__iter__"},
  {OWN_CONST_STR, 15, "Raises.__next__"},
  {OWN_CONST_STR, 1, "x"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 3, "end"},
  {OWN_CONST_STR, 5, "never"},
  {OWN_CONST_STR, 4, "join"},
  {OWN_CONST_STR, 1, ","},
  {OWN_CONST_STR, 1, "i"},
  {OWN_CONST_STR, 4, "iter"},
  {OWN_CONST_STR, 1, "f"},
  {OWN_CONST_STR, 5, "Count"},
  {OWN_CONST_STR, 9, "from next"},
  {OWN_CONST_STR, 5, "Fresh"},
  {OWN_CONST_STR, 7, "NotIter"},
  {OWN_CONST_STR, 6, "Raises"},
};
static OwnWord words[30];
static const OwnProgram program = {constants, words, 30};

static OwnWord global_1_Count = OWN_UNBOUND;
static OwnWord global_2_Fresh = OWN_UNBOUND;
static OwnWord global_3_x = OWN_UNBOUND;
static OwnWord global_4_c = OWN_UNBOUND;
static OwnWord global_5_f = OWN_UNBOUND;
static OwnWord global_6_a = OWN_UNBOUND;
static OwnWord global_7_b = OWN_UNBOUND;
static OwnWord global_8_bad = OWN_UNBOUND;
static OwnWord global_9_e = OWN_UNBOUND;
static OwnWord global_10_NotIter = OWN_UNBOUND;
static OwnWord global_11_Raises = OWN_UNBOUND;
static OwnWord global_12__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2};
static const OwnSite site_1 = {"/work/main/tests/python/class-iterator.own", 4, 9, "Count.__init__"};
static const OwnCode code_1 = {fn_init, &site_1, names_1, 3, 4, 0, 0, 2, 0, 0, 0};
static const uint32_t names_2[] = {1};
static const OwnSite site_2 = {"/work/main/tests/python/class-iterator.own", 8, 9, "Count.__iter__"};
static const OwnCode code_2 = {fn_iter, &site_2, names_2, 5, 6, 0, 0, 1, 0, 0, 0};
static const uint32_t names_3[] = {1};
static const OwnSite site_3 = {"/work/main/tests/python/class-iterator.own", 11, 9, "Count.__next__"};
static const OwnCode code_3 = {fn_next, &site_3, names_3, 7, 8, 0, 0, 1, 0, 0, 0};
static const uint32_t names_4[] = {1, 9};
static const OwnSite site_4 = {"/work/main/tests/python/class-iterator.own", 19, 9, "Fresh.__init__"};
static const OwnCode code_4 = {fn_init_2, &site_4, names_4, 3, 10, 0, 0, 1, 0, OWN_CODE_STAR, 0};
static const uint32_t names_5[] = {1};
static const OwnSite site_5 = {"/work/main/tests/python/class-iterator.own", 22, 9, "Fresh.__iter__"};
static const OwnCode code_5 = {fn_iter_2, &site_5, names_5, 5, 11, 0, 0, 1, 0, 0, 0};
static const OwnSite site_6 = {"/work/main/tests/python/class-iterator.own", 35, 13, "<lambda>"};
static const OwnCode code_6 = {fn__x3Clambda_x3E, &site_6, 0, 12, 12, 0, 0, 0, 0, 0, 0};
static const OwnSite site_7 = {"/work/main/tests/python/class-iterator.own", 35, 30, "<lambda>"};
static const OwnCode code_7 = {fn__x3Clambda_x3E_2, &site_7, 0, 12, 12, 0, 0, 0, 0, 0, 0};
static const OwnSite site_8 = {"/work/main/tests/python/class-iterator.own", 35, 47, "<lambda>"};
static const OwnCode code_8 = {fn__x3Clambda_x3E_3, &site_8, 0, 12, 12, 0, 0, 0, 0, 0, 0};
static const uint32_t names_9[] = {1};
static const OwnSite site_9 = {"/work/main/tests/python/class-iterator.own", 43, 9, "NotIter.__iter__"};
static const OwnCode code_9 = {fn_iter_3, &site_9, names_9, 5, 13, 0, 0, 1, 0, 0, 0};
static const uint32_t names_10[] = {1};
static const OwnSite site_10 = {"/work/main/tests/python/class-iterator.own", 48, 9, "Raises.__iter__"};
static const OwnCode code_10 = {fn_iter_4, &site_10, names_10, 5, 14, 0, 0, 1, 0, 0, 0};
static const uint32_t names_11[] = {1};
static const OwnSite site_11 = {"/work/main/tests/python/class-iterator.own", 51, 9, "Raises.__next__"};
static const OwnCode code_11 = {fn_next_2, &site_11, names_11, 7, 15, 0, 0, 1, 0, 0, 0};
static const uint32_t names_12[] = {16};
static const OwnSite site_12 = {"/work/main/tests/python/class-iterator.own", 64, 16, "<lambda>"};
static const OwnCode code_12 = {fn__x3Clambda_x3E_4, &site_12, names_12, 12, 12, 0, 0, 1, 0, 0, 0};
static const uint32_t slots_1[] = {2, 22};
static const OwnClassCode class_1 = {25, 25, 0, 2, slots_1};
static const uint32_t slots_2[] = {9};
static const OwnClassCode class_2 = {27, 27, 0, 1, slots_2};
static const OwnClassCode class_3 = {28, 28, 0, 0, 0};
static const OwnClassCode class_4 = {29, 29, 0, 0, 0};

/* <start>, /work/main/tests/python/class-iterator.own:3 */
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
    t5 = global_1_Count;
    global_1_Count = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_Fresh;
    global_2_Fresh = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_x;
    global_3_x = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_c;
    global_4_c = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_f;
    global_5_f = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_a;
    global_6_a = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7_b;
    global_7_b = OWN_UNBOUND;
    ov_release(t17);
    t19 = global_8_bad;
    global_8_bad = OWN_UNBOUND;
    ov_release(t19);
    t21 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t21);
    t23 = global_10_NotIter;
    global_10_NotIter = OWN_UNBOUND;
    ov_release(t23);
    t25 = global_11_Raises;
    global_11_Raises = OWN_UNBOUND;
    ov_release(t25);
    t27 = global_12__x3Cmodule_x3E;
    global_12__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t27);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-iterator.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 8, 9, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 11, 9, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 18, 1, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 19, 9, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 22, 9, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 18, 1, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 27, 10, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 27, 10, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 27, 5, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 28, 5, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 29, 5, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 30, 7, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 30, 16, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 30, 25, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 30, 34, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 30, 1, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 31, 5, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 32, 7, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 32, 16, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 32, 27, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 32, 35, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 32, 43, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 32, 56, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 32, 51, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 32, 80, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 32, 71, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 32, 1, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 33, 1, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 34, 13, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 34, 1, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 35, 12, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 35, 5, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 37, 9, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 38, 12, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 38, 5, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 39, 9, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 42, 1, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 43, 9, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 42, 1, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 47, 1, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 48, 9, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 51, 9, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 47, 1, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 56, 10, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 56, 5, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 57, 8, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 57, 1, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 58, 5, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 60, 14, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 60, 14, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 60, 9, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 61, 9, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 62, 8, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 62, 1, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 63, 5, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 64, 33, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 64, 12, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 64, 7, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 64, 60, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 64, 50, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 64, 45, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 64, 90, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 64, 81, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 64, 72, "<module>"},
  {"/work/main/tests/python/class-iterator.own", 64, 1, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[1];
/* <module>, /work/main/tests/python/class-iterator.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord x;
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
    OwnWord t18;
    OwnWord t19;
    OwnWord t20;
    OwnWord t21;
    OwnWord t22;
    OwnWord t25;
    OwnWord t26;
    OwnWord t27;
    OwnWord t28;
    OwnWord t29;
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
    OwnWord t86;
    OwnWord t87;
    OwnWord t90;
    OwnWord t91;
    OwnWord t92;
    OwnWord t93;
    OwnWord t94;
    bool t95;
    OwnWord t96;
    OwnWord t98;
    OwnWord t99;
    OwnWord t100;
    OwnWord t101;
    OwnWord t102;
    OwnWord t103;
    OwnWord t104;
    OwnWord t105;
    OwnWord t107;
    OwnWord t108;
    OwnWord t109;
    OwnWord t110;
    OwnWord t111;
    OwnWord t113;
    OwnWord t114;
    OwnWord t115;
    OwnWord t116;
    OwnWord t117;
    OwnWord t118;
    bool t119;
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
    OwnWord t132;
    OwnWord t133;
    OwnWord t134;
    OwnWord t135;
    bool t136;
    OwnWord t137;
    OwnWord t138;
    OwnWord t139;
    OwnWord t140;
    OwnWord t141;
    OwnWord t142;
    OwnWord t143;
    OwnWord t144;
    OwnWord t145;
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
    if (global_12__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_12__x3Cmodule_x3E = OWN_TRUE;
    x = OWN_UNBOUND;
    t5 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t6 = own_class_new(&class_1, t5, words[17 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b156;
    }
    t7 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t6, words[3 /* __init__ */], t7))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b8;
    }
    t8 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t6, words[5 /* __iter__ */], t8))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b8;
    }
    t9 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t6, words[7 /* __next__ */], t9))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b8;
    }
    if (OWN_UNLIKELY(own_class_done(t6))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t6);
    goto b156;
  b9:;
    t11 = global_1_Count;
    global_1_Count = t6;
    ov_release(t11);
    t12 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t13 = own_class_new(&class_2, t12, words[17 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b156;
    }
    t14 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t13, words[3 /* __init__ */], t14))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b13;
    }
    t15 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t13, words[5 /* __iter__ */], t15))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b13;
    }
    if (OWN_UNLIKELY(own_class_done(t13))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b13;
    }
    goto b14;
  b13:;
    ov_release(t13);
    goto b156;
  b14:;
    t17 = global_2_Fresh;
    global_2_Fresh = t13;
    ov_release(t17);
    t18 = ov_copy(global_1_Count);
    if (OWN_UNLIKELY((t19 = own_call(t18, (const OwnWord[]){ov_small(INT64_C(3))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b15;
    }
    goto b16;
  b15:;
    ov_release(t18);
    goto b156;
  b16:;
    ov_release(t18);
    if (OWN_UNLIKELY((t20 = own_iter(t19)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b17;
    }
    goto b18;
  b17:;
    ov_release(t19);
    goto b156;
  b18:;
    ov_release(t19);
    t21 = t20;
  b19:;
    if (OWN_UNLIKELY((t22 = own_next(t21)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b23;
    }
    if (t22 == OWN_END) goto b25;
    t25 = global_3_x;
    global_3_x = t22;
    ov_release(t25);
    t26 = ov_copy(global_3_x);
    if (OWN_UNLIKELY((t27 = own_call(own_builtins[28], (const OwnWord[]){t26}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b22;
    }
    goto b24;
  b22:;
    ov_release(t26);
  b23:;
    ov_release(t21);
    goto b156;
  b24:;
    ov_release(t26);
    ov_release(t27);
    goto b19;
  b25:;
    ov_release(t22);
    ov_release(t21);
    t28 = ov_copy(global_1_Count);
    if (OWN_UNLIKELY((t29 = own_call(t28, (const OwnWord[]){ov_small(INT64_C(5))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b26;
    }
    goto b27;
  b26:;
    ov_release(t28);
    goto b156;
  b27:;
    ov_release(t28);
    t31 = global_4_c;
    global_4_c = t29;
    ov_release(t31);
    t32 = ov_copy(global_4_c);
    if (OWN_UNLIKELY((t33 = own_call(own_builtins[23], (const OwnWord[]){t32}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b28;
    }
    goto b29;
  b28:;
    ov_release(t32);
    goto b156;
  b29:;
    ov_release(t32);
    t34 = ov_copy(global_4_c);
    if (OWN_UNLIKELY((t35 = own_call(own_classes[7], (const OwnWord[]){t34}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b30;
    }
    goto b31;
  b30:;
    ov_release(t34);
    goto b39;
  b31:;
    ov_release(t34);
    t36 = ov_copy(global_4_c);
    if (OWN_UNLIKELY((t37 = own_call(own_classes[7], (const OwnWord[]){t36}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b32;
    }
    goto b33;
  b32:;
    ov_release(t36);
    goto b38;
  b33:;
    ov_release(t36);
    t38 = ov_copy(global_4_c);
    if (OWN_UNLIKELY((t39 = own_call(own_builtins[23], (const OwnWord[]){t38, words[18 /* end */]}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b34;
    }
    goto b35;
  b34:;
    ov_release(t38);
    goto b37;
  b35:;
    ov_release(t38);
    if (OWN_UNLIKELY((t40 = own_call(own_builtins[28], (const OwnWord[]){t33, t35, t37, t39}, 4)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b36;
    }
    goto b40;
  b36:;
    ov_release(t39);
  b37:;
    ov_release(t37);
  b38:;
    ov_release(t35);
  b39:;
    ov_release(t33);
    goto b156;
  b40:;
    ov_release(t33);
    ov_release(t35);
    ov_release(t37);
    ov_release(t39);
    ov_release(t40);
    t41 = ov_copy(global_2_Fresh);
    if (OWN_UNLIKELY((t42 = own_call(t41, (const OwnWord[]){ov_small(INT64_C(3)), ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b41;
    }
    goto b42;
  b41:;
    ov_release(t41);
    goto b156;
  b42:;
    ov_release(t41);
    t44 = global_5_f;
    global_5_f = t42;
    ov_release(t44);
    t45 = ov_copy(global_5_f);
    if (OWN_UNLIKELY((t46 = own_call(own_classes[7], (const OwnWord[]){t45}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b43;
    }
    goto b44;
  b43:;
    ov_release(t45);
    goto b156;
  b44:;
    ov_release(t45);
    t47 = ov_copy(global_5_f);
    if (OWN_UNLIKELY((t48 = own_call(own_builtins[32], (const OwnWord[]){t47}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b45;
    }
    goto b46;
  b45:;
    ov_release(t47);
    goto b69;
  b46:;
    ov_release(t47);
    t49 = ov_copy(global_5_f);
    if (OWN_UNLIKELY((t50 = own_call(own_builtins[21], (const OwnWord[]){t49}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b47;
    }
    goto b48;
  b47:;
    ov_release(t49);
    goto b68;
  b48:;
    ov_release(t49);
    t51 = ov_copy(global_5_f);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_contains(t51, ov_small(INT64_C(2)))) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b49;
    }
    t52 = own_1 != 0;
    }
    goto b50;
  b49:;
    ov_release(t51);
    goto b67;
  b50:;
    ov_release(t51);
    t53 = own_box_bool(t52);
    t54 = ov_copy(global_5_f);
    if (OWN_UNLIKELY((t55 = own_call(own_builtins[33], (const OwnWord[]){t54}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b51;
    }
    goto b52;
  b51:;
    ov_release(t54);
    goto b66;
  b52:;
    ov_release(t54);
    t56 = ov_copy(global_5_f);
    t57 = ov_copy(global_5_f);
    if (OWN_UNLIKELY((t58 = own_call(own_classes[19], (const OwnWord[]){t56, t57}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b53;
    }
    goto b54;
  b53:;
    ov_release(t57);
    ov_release(t56);
    goto b65;
  b54:;
    ov_release(t56);
    ov_release(t57);
    if (OWN_UNLIKELY((t59 = own_call(own_classes[9], (const OwnWord[]){t58}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b55;
    }
    goto b56;
  b55:;
    ov_release(t58);
    goto b65;
  b56:;
    ov_release(t58);
    t60 = own_list_new(NULL, 0);
    ov_release(x);
    x = OWN_UNBOUND;
    t61 = ov_copy(global_5_f);
    if (OWN_UNLIKELY((t62 = own_iter(t61)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b57;
    }
    goto b58;
  b57:;
    ov_release(t61);
    goto b64;
  b58:;
    ov_release(t61);
    t63 = t62;
  b59:;
    if (OWN_UNLIKELY((t64 = own_next(t63)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b60;
    }
    goto b61;
  b60:;
    ov_release(t63);
    goto b64;
  b61:;
    if (t64 == OWN_END) goto b63;
    ov_release(x);
    x = t64;
    t66 = ov_copy(x);
    own_list_append(t60, t66);
    goto b59;
  b63:;
    ov_release(t64);
    ov_release(t63);
    ov_release(x);
    x = OWN_UNBOUND;
    if (OWN_UNLIKELY((t67 = own_call(own_builtins[28], (const OwnWord[]){t46, t48, t50, t53, t55, t59, t60}, 7)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b64;
    }
    goto b70;
  b64:;
    ov_release(t60);
    ov_release(t59);
  b65:;
    ov_release(t55);
  b66:;
    ov_release(t53);
  b67:;
    ov_release(t50);
  b68:;
    ov_release(t48);
  b69:;
    ov_release(t46);
    goto b156;
  b70:;
    ov_release(t46);
    ov_release(t48);
    ov_release(t50);
    ov_release(t53);
    ov_release(t55);
    ov_release(t59);
    ov_release(t60);
    ov_release(t67);
    t68 = ov_copy(global_5_f);
    if (OWN_UNLIKELY((t69 = own_unpack(t68, 2, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b71;
    }
    goto b72;
  b71:;
    ov_release(t68);
    goto b156;
  b72:;
    t70 = own_tuple_item(t69, 0);
    t72 = global_6_a;
    global_6_a = t70;
    ov_release(t72);
    t73 = own_tuple_item(t69, 1);
    t75 = global_7_b;
    global_7_b = t73;
    ov_release(t75);
    ov_release(t68);
    ov_release(t69);
    t76 = own_list_new(NULL, 0);
    t77 = ov_copy(global_6_a);
    own_list_append(t76, t77);
    t78 = ov_copy(global_7_b);
    own_list_append(t76, t78);
    t79 = ov_copy(global_5_f);
    if (OWN_UNLIKELY(own_list_extend(t76, t79))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b73;
    }
    goto b74;
  b73:;
    ov_release(t79);
    goto b75;
  b74:;
    ov_release(t79);
    if (OWN_UNLIKELY((t80 = own_call_spread(own_builtins[28], t76, OWN_NONE)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b75;
    }
    goto b76;
  b75:;
    ov_release(t76);
    goto b156;
  b76:;
    ov_release(t76);
    ov_release(t80);
    t81 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    t82 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    t83 = own_function_new(&code_8, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    t84 = own_tuple_new((const OwnWord[]){t81, t82, t83}, 3);
    if (OWN_UNLIKELY((t85 = own_iter(t84)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b77;
    }
    goto b78;
  b77:;
    ov_release(t84);
    goto b156;
  b78:;
    ov_release(t84);
    t86 = t85;
  b79:;
    if (OWN_UNLIKELY((t87 = own_next(t86)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b89;
    }
    if (t87 == OWN_END) goto b92;
    t90 = global_8_bad;
    global_8_bad = t87;
    ov_release(t90);
    t91 = ov_copy(global_8_bad);
    if (OWN_UNLIKELY((t92 = own_call(t91, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b82;
    }
    goto b91;
  b82:;
    ov_release(t91);
    t93 = own_error_take_object();
    t94 = own_handled_enter(t93);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_exception_is(t93, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b88;
    }
    t95 = own_2 != 0;
    }
    if (t95) goto b86;
    own_error_raise_object(t93, &sites_fn__x3Cmodule_x3E[37]);
    own_handled_leave(t94);
    ov_release(t94);
    goto b89;
  b86:;
    t96 = ov_copy(t93);
    t98 = global_9_e;
    global_9_e = t96;
    ov_release(t98);
    t99 = ov_copy(global_9_e);
    if (OWN_UNLIKELY((t100 = own_call(own_builtins[28], (const OwnWord[]){t99}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b87;
    }
    goto b90;
  b87:;
    ov_release(t99);
    t101 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t101);
  b88:;
    own_handled_leave(t94);
    ov_release(t94);
    ov_release(t93);
  b89:;
    ov_release(t86);
    goto b156;
  b90:;
    ov_release(t99);
    ov_release(t100);
    t102 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t102);
    own_handled_leave(t94);
    ov_release(t94);
    ov_release(t93);
    goto b79;
  b91:;
    ov_release(t91);
    ov_release(t92);
    goto b79;
  b92:;
    ov_release(t87);
    ov_release(t86);
    t103 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t104 = own_class_new(&class_3, t103, words[17 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b156;
    }
    t105 = own_function_new(&code_9, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t104, words[5 /* __iter__ */], t105))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b95;
    }
    if (OWN_UNLIKELY(own_class_done(t104))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b95;
    }
    goto b96;
  b95:;
    ov_release(t104);
    goto b156;
  b96:;
    t107 = global_10_NotIter;
    global_10_NotIter = t104;
    ov_release(t107);
    t108 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t109 = own_class_new(&class_4, t108, words[17 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b156;
    }
    t110 = own_function_new(&code_10, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t109, words[5 /* __iter__ */], t110))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b100;
    }
    t111 = own_function_new(&code_11, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t109, words[7 /* __next__ */], t111))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b100;
    }
    if (OWN_UNLIKELY(own_class_done(t109))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b100;
    }
    goto b101;
  b100:;
    ov_release(t109);
    goto b156;
  b101:;
    t113 = global_11_Raises;
    global_11_Raises = t109;
    ov_release(t113);
    t114 = ov_copy(global_10_NotIter);
    if (OWN_UNLIKELY((t115 = own_call(t114, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b102;
    }
    goto b103;
  b102:;
    ov_release(t114);
    goto b105;
  b103:;
    ov_release(t114);
    if (OWN_UNLIKELY((t116 = own_call(own_builtins[19], (const OwnWord[]){t115}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b104;
    }
    goto b113;
  b104:;
    ov_release(t115);
  b105:;
    t117 = own_error_take_object();
    t118 = own_handled_enter(t117);
    {
    int32_t own_3;
    if (OWN_UNLIKELY((own_3 = own_exception_is(t117, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[48]);
      goto b111;
    }
    t119 = own_3 != 0;
    }
    if (t119) goto b109;
    own_error_raise_object(t117, &sites_fn__x3Cmodule_x3E[49]);
    own_handled_leave(t118);
    ov_release(t118);
    goto b156;
  b109:;
    t120 = ov_copy(t117);
    t121 = global_9_e;
    global_9_e = t120;
    ov_release(t121);
    t122 = ov_copy(global_9_e);
    if (OWN_UNLIKELY((t123 = own_call(own_builtins[28], (const OwnWord[]){t122}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[50]);
      goto b110;
    }
    goto b112;
  b110:;
    ov_release(t122);
    t124 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t124);
  b111:;
    own_handled_leave(t118);
    ov_release(t118);
    ov_release(t117);
    goto b156;
  b112:;
    ov_release(t122);
    ov_release(t123);
    t125 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t125);
    own_handled_leave(t118);
    ov_release(t118);
    ov_release(t117);
    goto b114;
  b113:;
    ov_release(t115);
    ov_release(t116);
  b114:;
    t126 = ov_copy(global_11_Raises);
    if (OWN_UNLIKELY((t127 = own_call(t126, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[51]);
      goto b115;
    }
    goto b116;
  b115:;
    ov_release(t126);
    goto b123;
  b116:;
    ov_release(t126);
    if (OWN_UNLIKELY((t128 = own_iter(t127)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[52]);
      goto b117;
    }
    goto b118;
  b117:;
    ov_release(t127);
    goto b123;
  b118:;
    ov_release(t127);
    t129 = t128;
  b119:;
    if (OWN_UNLIKELY((t130 = own_next(t129)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[53]);
      goto b122;
    }
    if (t130 == OWN_END) goto b132;
    t132 = global_3_x;
    global_3_x = t130;
    ov_release(t132);
    if (OWN_UNLIKELY((t133 = own_call(own_builtins[28], (const OwnWord[]){words[19 /* never */]}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[54]);
      goto b122;
    }
    goto b131;
  b122:;
    ov_release(t129);
  b123:;
    t134 = own_error_take_object();
    t135 = own_handled_enter(t134);
    {
    int32_t own_4;
    if (OWN_UNLIKELY((own_4 = own_exception_is(t134, own_classes[83])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[55]);
      goto b129;
    }
    t136 = own_4 != 0;
    }
    if (t136) goto b127;
    own_error_raise_object(t134, &sites_fn__x3Cmodule_x3E[56]);
    own_handled_leave(t135);
    ov_release(t135);
    goto b156;
  b127:;
    t137 = ov_copy(t134);
    t138 = global_9_e;
    global_9_e = t137;
    ov_release(t138);
    t139 = ov_copy(global_9_e);
    if (OWN_UNLIKELY((t140 = own_call(own_builtins[28], (const OwnWord[]){t139}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[57]);
      goto b128;
    }
    goto b130;
  b128:;
    ov_release(t139);
    t141 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t141);
  b129:;
    own_handled_leave(t135);
    ov_release(t135);
    ov_release(t134);
    goto b156;
  b130:;
    ov_release(t139);
    ov_release(t140);
    t142 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t142);
    own_handled_leave(t135);
    ov_release(t135);
    ov_release(t134);
    goto b133;
  b131:;
    ov_release(t133);
    goto b119;
  b132:;
    ov_release(t130);
    ov_release(t129);
  b133:;
    t143 = own_function_new(&code_12, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    t144 = ov_copy(global_1_Count);
    if (OWN_UNLIKELY((t145 = own_call(t144, (const OwnWord[]){ov_small(INT64_C(3))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[58]);
      goto b134;
    }
    goto b135;
  b134:;
    ov_release(t144);
    goto b137;
  b135:;
    ov_release(t144);
    if (OWN_UNLIKELY((t146 = own_call(own_classes[20], (const OwnWord[]){t143, t145}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[59]);
      goto b136;
    }
    goto b138;
  b136:;
    ov_release(t145);
  b137:;
    ov_release(t143);
    goto b156;
  b138:;
    ov_release(t143);
    ov_release(t145);
    if (OWN_UNLIKELY((t147 = own_call(own_classes[7], (const OwnWord[]){t146}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[60]);
      goto b139;
    }
    goto b140;
  b139:;
    ov_release(t146);
    goto b156;
  b140:;
    ov_release(t146);
    t148 = ov_copy(global_1_Count);
    if (OWN_UNLIKELY((t149 = own_call(t148, (const OwnWord[]){ov_small(INT64_C(2))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[61]);
      goto b141;
    }
    goto b142;
  b141:;
    ov_release(t148);
    goto b155;
  b142:;
    ov_release(t148);
    if (OWN_UNLIKELY((t150 = own_call(own_classes[18], (const OwnWord[]){t149}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[62]);
      goto b143;
    }
    goto b144;
  b143:;
    ov_release(t149);
    goto b155;
  b144:;
    ov_release(t149);
    if (OWN_UNLIKELY((t151 = own_call(own_classes[7], (const OwnWord[]){t150}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[63]);
      goto b145;
    }
    goto b146;
  b145:;
    ov_release(t150);
    goto b155;
  b146:;
    ov_release(t150);
    t152 = ov_copy(global_2_Fresh);
    if (OWN_UNLIKELY((t153 = own_call(t152, (const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[64]);
      goto b147;
    }
    goto b148;
  b147:;
    ov_release(t152);
    goto b154;
  b148:;
    ov_release(t152);
    if (OWN_UNLIKELY((t154 = own_call(own_classes[20], (const OwnWord[]){own_classes[6], t153}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[65]);
      goto b149;
    }
    goto b150;
  b149:;
    ov_release(t153);
    goto b154;
  b150:;
    ov_release(t153);
    if (OWN_UNLIKELY((t155 = own_call_method(words[20 /* join */], &caches_fn__x3Cmodule_x3E[0], (const OwnWord[]){words[21], t154}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[66]);
      goto b151;
    }
    goto b152;
  b151:;
    ov_release(t154);
    goto b154;
  b152:;
    ov_release(t154);
    if (OWN_UNLIKELY((t156 = own_call(own_builtins[28], (const OwnWord[]){t147, t151, t155}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[67]);
      goto b153;
    }
    goto b157;
  b153:;
    ov_release(t155);
  b154:;
    ov_release(t151);
  b155:;
    ov_release(t147);
  b156:;
    ov_release(x);
    return 0;
  b157:;
    ov_release(t147);
    ov_release(t151);
    ov_release(t155);
    ov_release(t156);
    result = OWN_NONE;
    ov_release(x);
    return result;
}

/* Count.__init__ (entry), /work/main/tests/python/class-iterator.own:4 */
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

/* Count.__iter__ (entry), /work/main/tests/python/class-iterator.own:8 */
static OwnWord fn_iter(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_iter_5(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Count.__next__ (entry), /work/main/tests/python/class-iterator.own:11 */
static OwnWord fn_next(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_next_3(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Fresh.__init__ (entry), /work/main/tests/python/class-iterator.own:19 */
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

/* Fresh.__iter__ (entry), /work/main/tests/python/class-iterator.own:22 */
static OwnWord fn_iter_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_iter_6(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-iterator.own:35 */
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

/* <lambda> (entry), /work/main/tests/python/class-iterator.own:35 */
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

/* <lambda> (entry), /work/main/tests/python/class-iterator.own:35 */
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

/* NotIter.__iter__ (entry), /work/main/tests/python/class-iterator.own:43 */
static OwnWord fn_iter_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_iter_7(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Raises.__iter__ (entry), /work/main/tests/python/class-iterator.own:48 */
static OwnWord fn_iter_4(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_iter_8(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Raises.__next__ (entry), /work/main/tests/python/class-iterator.own:51 */
static OwnWord fn_next_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_next_4(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-iterator.own:64 */
static OwnWord fn__x3Clambda_x3E_4(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
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

static const OwnSite sites_fn_init_3[] = {
  {"/work/main/tests/python/class-iterator.own", 5, 9, "Count.__init__"},
  {"/work/main/tests/python/class-iterator.own", 6, 9, "Count.__init__"},
};
static OwnCache caches_fn_init_3[2];
/* Count.__init__, /work/main/tests/python/class-iterator.own:4 */
static OwnWord fn_init_3(OwnWord self, OwnWord n) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord n_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
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
    goto b5;
  b3:;
    ov_release(t9);
    t10 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t10, words[22 /* i */], ov_small(INT64_C(0)), &caches_fn_init_3[1]))) {
      own_error_trace(&sites_fn_init_3[1]);
      goto b4;
    }
    goto b6;
  b4:;
    ov_release(t10);
  b5:;
    ov_release(self_2);
    ov_release(n_2);
    return 0;
  b6:;
    ov_release(t10);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(n_2);
    return result;
}

/* Count.__iter__, /work/main/tests/python/class-iterator.own:8 */
static OwnWord fn_iter_5(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    result = t5;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_next_3[] = {
  {"/work/main/tests/python/class-iterator.own", 12, 12, "Count.__next__"},
  {"/work/main/tests/python/class-iterator.own", 12, 22, "Count.__next__"},
  {"/work/main/tests/python/class-iterator.own", 12, 12, "Count.__next__"},
  {"/work/main/tests/python/class-iterator.own", 12, 12, "Count.__next__"},
  {"/work/main/tests/python/class-iterator.own", 14, 9, "Count.__next__"},
  {"/work/main/tests/python/class-iterator.own", 14, 9, "Count.__next__"},
  {"/work/main/tests/python/class-iterator.own", 14, 9, "Count.__next__"},
  {"/work/main/tests/python/class-iterator.own", 15, 16, "Count.__next__"},
  {"/work/main/tests/python/class-iterator.own", 13, 13, "Count.__next__"},
};
static OwnCache caches_fn_next_3[5];
/* Count.__next__, /work/main/tests/python/class-iterator.own:11 */
static OwnWord fn_next_3(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    bool t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[22 /* i */], &caches_fn_next_3[0])) == 0)) {
      own_error_trace(&sites_fn_next_3[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t5);
    goto b20;
  b3:;
    ov_release(t5);
    t7 = ov_copy(self_2);
    if (OWN_UNLIKELY((t8 = own_get_attr(t7, words[2 /* n */], &caches_fn_next_3[1])) == 0)) {
      own_error_trace(&sites_fn_next_3[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t7);
    goto b7;
  b5:;
    ov_release(t7);
    if (OWN_UNLIKELY((t9 = own_ge(t6, t8)) == 0)) {
      own_error_trace(&sites_fn_next_3[2]);
      goto b6;
    }
    goto b8;
  b6:;
    ov_release(t8);
  b7:;
    ov_release(t6);
    goto b20;
  b8:;
    ov_release(t6);
    ov_release(t8);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_truth(t9)) < 0)) {
      own_error_trace(&sites_fn_next_3[3]);
      goto b9;
    }
    t10 = own_1 != 0;
    }
    goto b10;
  b9:;
    ov_release(t9);
    goto b20;
  b10:;
    ov_release(t9);
    if (t10) goto b19;
    t11 = ov_copy(self_2);
    if (OWN_UNLIKELY((t13 = own_get_attr(t11, words[22 /* i */], &caches_fn_next_3[2])) == 0)) {
      own_error_trace(&sites_fn_next_3[4]);
      goto b15;
    }
    t12 = t13;
    if (OWN_UNLIKELY(own_inplace(0, &t12, ov_small(INT64_C(1))))) {
      own_error_trace(&sites_fn_next_3[5]);
      goto b13;
    }
    goto b14;
  b13:;
    ov_release(t12);
    goto b15;
  b14:;
    if (OWN_UNLIKELY(own_set_attr(t11, words[22 /* i */], t12, &caches_fn_next_3[3]))) {
      own_error_trace(&sites_fn_next_3[6]);
      goto b15;
    }
    goto b16;
  b15:;
    ov_release(t11);
    goto b20;
  b16:;
    ov_release(t11);
    t14 = ov_copy(self_2);
    if (OWN_UNLIKELY((t15 = own_get_attr(t14, words[22 /* i */], &caches_fn_next_3[4])) == 0)) {
      own_error_trace(&sites_fn_next_3[7]);
      goto b17;
    }
    goto b18;
  b17:;
    ov_release(t14);
    goto b20;
  b18:;
    ov_release(t14);
    result = t15;
    ov_release(self_2);
    return result;
  b19:;
    if (OWN_UNLIKELY(own_raise(own_classes[52], OWN_UNBOUND))) {
      own_error_trace(&sites_fn_next_3[8]);
      goto b20;
    }
    goto b21;
  b20:;
    ov_release(self_2);
    return 0;
  b21:;
    __builtin_unreachable();
}

static const OwnSite sites_fn_init_4[] = {
  {"/work/main/tests/python/class-iterator.own", 20, 9, "Fresh.__init__"},
};
static OwnCache caches_fn_init_4[1];
/* Fresh.__init__, /work/main/tests/python/class-iterator.own:19 */
static OwnWord fn_init_4(OwnWord self, OwnWord items) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord items_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(items);
    items_2 = t7;
    t8 = ov_copy(items_2);
    t9 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t9, words[9 /* items */], t8, &caches_fn_init_4[0]))) {
      own_error_trace(&sites_fn_init_4[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t9);
    ov_release(self_2);
    ov_release(items_2);
    return 0;
  b3:;
    ov_release(t9);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(items_2);
    return result;
}

static const OwnSite sites_fn_iter_6[] = {
  {"/work/main/tests/python/class-iterator.own", 22, 9, "Fresh.__iter__"},
  {"/work/main/tests/python/class-iterator.own", 23, 9, "Fresh.__iter__"},
  {"/work/main/tests/python/class-iterator.own", 24, 21, "Fresh.__iter__"},
  {"/work/main/tests/python/class-iterator.own", 24, 16, "Fresh.__iter__"},
};
static OwnCache caches_fn_iter_6[1];
/* Fresh.__iter__, /work/main/tests/python/class-iterator.own:22 */
static OwnWord fn_iter_6(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_iter_6[0]);
      goto b8;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    if (OWN_UNLIKELY((t5 = own_call(own_builtins[28], (const OwnWord[]){words[23 /* iter */]}, 1)) == 0)) {
      own_error_trace(&sites_fn_iter_6[1]);
      goto b7;
    }
    ov_release(t5);
    t6 = ov_copy(self_2);
    if (OWN_UNLIKELY((t7 = own_get_attr(t6, words[9 /* items */], &caches_fn_iter_6[0])) == 0)) {
      own_error_trace(&sites_fn_iter_6[2]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t6);
    goto b7;
  b5:;
    ov_release(t6);
    if (OWN_UNLIKELY((t8 = own_call(own_builtins[19], (const OwnWord[]){t7}, 1)) == 0)) {
      own_error_trace(&sites_fn_iter_6[3]);
      goto b6;
    }
    goto b9;
  b6:;
    ov_release(t7);
  b7:;
    ov_release(self_2);
  b8:;
    return 0;
  b9:;
    ov_release(t7);
    result = t8;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn__x3Clambda_x3E_5[] = {
  {"/work/main/tests/python/class-iterator.own", 35, 13, "<lambda>"},
  {"/work/main/tests/python/class-iterator.own", 35, 21, "<lambda>"},
  {"/work/main/tests/python/class-iterator.own", 35, 26, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-iterator.own:35 */
static OwnWord fn__x3Clambda_x3E_5(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_5[0]);
      goto b7;
    }
    if (global_5_f == OWN_UNBOUND) goto b6;
    t5 = ov_copy(global_5_f);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_call(own_builtins[23], (const OwnWord[]){t2}, 1)) == 0)) {
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
    if (OWN_UNLIKELY(own_unbound_global(words[24 /* f */]))) {
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
  {"/work/main/tests/python/class-iterator.own", 35, 30, "<lambda>"},
  {"/work/main/tests/python/class-iterator.own", 35, 38, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-iterator.own:35 */
static OwnWord fn__x3Clambda_x3E_6(void) {
    OwnWord result;
    OwnWord t2;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_6[0]);
      goto b3;
    }
    if (OWN_UNLIKELY((t2 = own_call(own_builtins[19], (const OwnWord[]){ov_small(INT64_C(5))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_6[1]);
      goto b3;
    }
    goto b4;
  b3:;
    return 0;
  b4:;
    result = t2;
    return result;
}

static const OwnSite sites_fn__x3Clambda_x3E_7[] = {
  {"/work/main/tests/python/class-iterator.own", 35, 47, "<lambda>"},
  {"/work/main/tests/python/class-iterator.own", 35, 67, "<lambda>"},
  {"/work/main/tests/python/class-iterator.own", 35, 58, "<lambda>"},
  {"/work/main/tests/python/class-iterator.own", 35, 67, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-iterator.own:35 */
static OwnWord fn__x3Clambda_x3E_7(void) {
    OwnWord result;
    OwnWord x;
    OwnWord t3;
    OwnWord t4;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t12;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_7[0]);
      goto b13;
    }
    x = OWN_UNBOUND;
    t3 = own_list_new(NULL, 0);
    ov_release(x);
    x = OWN_UNBOUND;
    if (global_1_Count == OWN_UNBOUND) goto b11;
    t7 = ov_copy(global_1_Count);
    t4 = t7;
    if (OWN_UNLIKELY((t8 = own_iter(t4)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_7[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t4);
    goto b12;
  b5:;
    ov_release(t4);
    t9 = t8;
  b6:;
    if (OWN_UNLIKELY((t10 = own_next(t9)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_7[2]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t9);
    goto b12;
  b8:;
    if (t10 == OWN_END) goto b10;
    ov_release(x);
    x = t10;
    t12 = ov_copy(x);
    own_list_append(t3, t12);
    goto b6;
  b10:;
    ov_release(t10);
    ov_release(t9);
    ov_release(x);
    x = OWN_UNBOUND;
    result = t3;
    ov_release(x);
    return result;
  b11:;
    if (OWN_UNLIKELY(own_unbound_global(words[25 /* Count */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_7[3]);
      goto b12;
    }
    goto b14;
  b12:;
    ov_release(t3);
    ov_release(x);
  b13:;
    return 0;
  b14:;
    __builtin_unreachable();
}

/* NotIter.__iter__, /work/main/tests/python/class-iterator.own:43 */
static OwnWord fn_iter_7(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    t4 = ov_copy(self);
    self_2 = t4;
    result = ov_small(INT64_C(5));
    ov_release(self_2);
    return result;
}

/* Raises.__iter__, /work/main/tests/python/class-iterator.own:48 */
static OwnWord fn_iter_8(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    result = t5;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_next_4[] = {
  {"/work/main/tests/python/class-iterator.own", 51, 9, "Raises.__next__"},
  {"/work/main/tests/python/class-iterator.own", 52, 15, "Raises.__next__"},
  {"/work/main/tests/python/class-iterator.own", 52, 9, "Raises.__next__"},
};
/* Raises.__next__, /work/main/tests/python/class-iterator.own:51 */
static OwnWord fn_next_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_next_4[0]);
      goto b6;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    if (OWN_UNLIKELY((t5 = own_call(own_classes[83], (const OwnWord[]){words[26 /* from next */]}, 1)) == 0)) {
      own_error_trace(&sites_fn_next_4[1]);
      goto b5;
    }
    if (OWN_UNLIKELY(own_raise(t5, OWN_UNBOUND))) {
      own_error_trace(&sites_fn_next_4[2]);
      goto b4;
    }
    goto b7;
  b4:;
    ov_release(t5);
  b5:;
    ov_release(self_2);
  b6:;
    return 0;
  b7:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_8[] = {
  {"/work/main/tests/python/class-iterator.own", 64, 26, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-iterator.own:64 */
static OwnWord fn__x3Clambda_x3E_8(OwnWord x) {
    OwnWord result;
    OwnWord x_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    t4 = ov_copy(x);
    x_2 = t4;
    t5 = ov_copy(x_2);
    if (OWN_UNLIKELY((t6 = own_mul(t5, ov_small(INT64_C(2)))) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[0]);
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

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
