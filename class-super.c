/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn_f(OwnWord, OwnWord *);
static OwnWord fn_init_2(OwnWord, OwnWord *);
static OwnWord fn_f_2(OwnWord, OwnWord *);
static OwnWord fn_init_3(OwnWord, OwnWord *);
static OwnWord fn_f_3(OwnWord, OwnWord *);
static OwnWord fn_via_lambda(OwnWord, OwnWord *);
static OwnWord fn_inner(OwnWord, OwnWord *);
static OwnWord fn_init_4(OwnWord, OwnWord *);
static OwnWord fn_make(OwnWord, OwnWord *);
static OwnWord fn_plain(OwnWord, OwnWord *);
static OwnWord fn_make_2(OwnWord, OwnWord *);
static OwnWord fn_init_5(OwnWord, OwnWord);
static OwnWord fn_f_4(OwnWord);
static OwnWord fn_init_6(OwnWord, OwnWord, OwnWord, OwnWord);
static OwnWord fn_f_5(OwnWord, OwnWord);
static OwnWord fn_init_7(OwnWord, OwnWord);
static OwnWord fn_f_6(OwnWord, OwnWord);
static OwnWord fn_via_lambda_2(OwnWord);
static OwnWord fn_inner_2(OwnWord);
static OwnWord fn_init_8(OwnWord);
static OwnWord fn_make_3(OwnWord);
static OwnWord fn_plain_2(void);
static OwnWord fn_make_4(OwnWord, OwnWord);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn_g(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_2(OwnWord);
static OwnWord fn_g_2(OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 1, "x"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 10, "A.__init__"},
  {OWN_CONST_STR, 1, "f"},
  {OWN_CONST_STR, 3, "A.f"},
  {OWN_CONST_STR, 1, "y"},
  {OWN_CONST_STR, 10, "B.__init__"},
  {OWN_CONST_STR, 3, "B.f"},
  {OWN_CONST_STR, 10, "C.__init__"},
  {OWN_CONST_STR, 3, "C.f"},
  {OWN_CONST_STR, 10, "via_lambda"},
  {OWN_CONST_STR, 12, "C.via_lambda"},
  {OWN_CONST_STR, 5, "inner"},
  {OWN_CONST_STR, 7, "C.inner"},
  {OWN_CONST_STR, 10, "E.__init__"},
  {OWN_CONST_STR, 3, "cls"},
  {OWN_CONST_STR, 4, "make"},
  {OWN_CONST_STR, 6, "S.make"},
  {OWN_CONST_STR, 5, "plain"},
  {OWN_CONST_STR, 7, "S.plain"},
  {OWN_CONST_STR, 6, "T.make"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 5, "class"},
  {OWN_CONST_STR, 1, "z"},
  {OWN_CONST_STR, 7, "nothing"},
  {OWN_CONST_STR, 1, "A"},
  {OWN_CONST_STR, 9, "__class__"},
  {OWN_CONST_STR, 1, "B"},
  {OWN_CONST_STR, 1, "C"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 30, "C.via_lambda.<locals>.<lambda>"},
  {OWN_CONST_STR, 1, "g"},
  {OWN_CONST_STR, 18, "C.inner.<locals>.g"},
  {OWN_CONST_STR, 8, "__name__"},
  {OWN_CONST_STR, 1, "T"},
  {OWN_CONST_STR, 1, "D"},
  {OWN_CONST_STR, 1, "E"},
  {OWN_CONST_STR, 1, "S"},
};
static OwnWord words[40];
static const OwnProgram program = {constants, words, 40};

static OwnWord global_1_A = OWN_UNBOUND;
static OwnWord global_2_B = OWN_UNBOUND;
static OwnWord global_3_C = OWN_UNBOUND;
static OwnWord global_4_c = OWN_UNBOUND;
static OwnWord global_5_e = OWN_UNBOUND;
static OwnWord global_6_D = OWN_UNBOUND;
static OwnWord global_7_E = OWN_UNBOUND;
static OwnWord global_8_S = OWN_UNBOUND;
static OwnWord global_9_T = OWN_UNBOUND;
static OwnWord global_10__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2};
static const OwnSite site_1 = {"/work/main/tests/python/class-super.own", 4, 9, "A.__init__"};
static const OwnCode code_1 = {fn_init, &site_1, names_1, 3, 4, 0, 0, 2, 0, 0, 0};
static const uint32_t names_2[] = {1};
static const OwnSite site_2 = {"/work/main/tests/python/class-super.own", 8, 9, "A.f"};
static const OwnCode code_2 = {fn_f, &site_2, names_2, 5, 6, 0, 0, 1, 0, 0, 0};
static const uint32_t names_3[] = {1, 2, 7};
static const OwnSite site_3 = {"/work/main/tests/python/class-super.own", 13, 9, "B.__init__"};
static const OwnCode code_3 = {fn_init_2, &site_3, names_3, 3, 8, 0, 0, 3, 0, 0, 1};
static const uint32_t names_4[] = {1};
static const OwnSite site_4 = {"/work/main/tests/python/class-super.own", 18, 9, "B.f"};
static const OwnCode code_4 = {fn_f_2, &site_4, names_4, 5, 9, 0, 0, 1, 0, 0, 1};
static const uint32_t names_5[] = {1};
static const OwnSite site_5 = {"/work/main/tests/python/class-super.own", 25, 9, "C.__init__"};
static const OwnCode code_5 = {fn_init_3, &site_5, names_5, 3, 10, 0, 0, 1, 0, 0, 1};
static const uint32_t names_6[] = {1};
static const OwnSite site_6 = {"/work/main/tests/python/class-super.own", 28, 9, "C.f"};
static const OwnCode code_6 = {fn_f_3, &site_6, names_6, 5, 11, 0, 0, 1, 0, 0, 1};
static const uint32_t names_7[] = {1};
static const OwnSite site_7 = {"/work/main/tests/python/class-super.own", 31, 9, "C.via_lambda"};
static const OwnCode code_7 = {fn_via_lambda, &site_7, names_7, 12, 13, 0, 0, 1, 0, 0, 0};
static const uint32_t names_8[] = {1};
static const OwnSite site_8 = {"/work/main/tests/python/class-super.own", 34, 9, "C.inner"};
static const OwnCode code_8 = {fn_inner, &site_8, names_8, 14, 15, 0, 0, 1, 0, 0, 0};
static const uint32_t names_9[] = {1};
static const OwnSite site_9 = {"/work/main/tests/python/class-super.own", 56, 9, "E.__init__"};
static const OwnCode code_9 = {fn_init_4, &site_9, names_9, 3, 16, 0, 0, 1, 0, 0, 0};
static const uint32_t names_10[] = {17};
static const OwnSite site_10 = {"/work/main/tests/python/class-super.own", 68, 9, "S.make"};
static const OwnCode code_10 = {fn_make, &site_10, names_10, 18, 19, 0, 0, 1, 0, 0, 0};
static const OwnSite site_11 = {"/work/main/tests/python/class-super.own", 72, 9, "S.plain"};
static const OwnCode code_11 = {fn_plain, &site_11, 0, 20, 21, 0, 0, 0, 0, 0, 0};
static const uint32_t names_12[] = {17};
static const OwnSite site_12 = {"/work/main/tests/python/class-super.own", 78, 9, "T.make"};
static const OwnCode code_12 = {fn_make_2, &site_12, names_12, 18, 22, 0, 0, 1, 0, 0, 1};
static const OwnSite site_13 = {"/work/main/tests/python/class-super.own", 32, 17, "C.via_lambda.<locals>.<lambda>"};
static const OwnCode code_13 = {fn__x3Clambda_x3E, &site_13, 0, 31, 32, 0, 0, 0, 0, 0, 1};
static const OwnSite site_14 = {"/work/main/tests/python/class-super.own", 35, 13, "C.inner.<locals>.g"};
static const OwnCode code_14 = {fn_g, &site_14, 0, 33, 34, 0, 0, 0, 0, 0, 1};
static const uint32_t slots_1[] = {2};
static const OwnClassCode class_1 = {27, 27, 0, 1, slots_1};
static const uint32_t slots_2[] = {7};
static const OwnClassCode class_2 = {29, 29, 0, 1, slots_2};
static const OwnClassCode class_3 = {30, 30, 0, 0, 0};
static const OwnClassCode class_4 = {37, 37, 0, 0, 0};
static const OwnClassCode class_5 = {38, 38, 0, 0, 0};
static const OwnClassCode class_6 = {39, 39, 0, 0, 0};
static const OwnClassCode class_7 = {36, 36, 0, 0, 0};

/* <start>, /work/main/tests/python/class-super.own:3 */
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
    t11 = global_4_c;
    global_4_c = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_D;
    global_6_D = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7_E;
    global_7_E = OWN_UNBOUND;
    ov_release(t17);
    t19 = global_8_S;
    global_8_S = OWN_UNBOUND;
    ov_release(t19);
    t21 = global_9_T;
    global_9_T = OWN_UNBOUND;
    ov_release(t21);
    t23 = global_10__x3Cmodule_x3E;
    global_10__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t23);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-super.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-super.own", 8, 9, "<module>"},
  {"/work/main/tests/python/class-super.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 12, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 13, 9, "<module>"},
  {"/work/main/tests/python/class-super.own", 18, 9, "<module>"},
  {"/work/main/tests/python/class-super.own", 12, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 22, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 23, 5, "<module>"},
  {"/work/main/tests/python/class-super.own", 25, 9, "<module>"},
  {"/work/main/tests/python/class-super.own", 28, 9, "<module>"},
  {"/work/main/tests/python/class-super.own", 31, 9, "<module>"},
  {"/work/main/tests/python/class-super.own", 34, 9, "<module>"},
  {"/work/main/tests/python/class-super.own", 22, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 40, 5, "<module>"},
  {"/work/main/tests/python/class-super.own", 41, 7, "<module>"},
  {"/work/main/tests/python/class-super.own", 41, 14, "<module>"},
  {"/work/main/tests/python/class-super.own", 41, 19, "<module>"},
  {"/work/main/tests/python/class-super.own", 41, 24, "<module>"},
  {"/work/main/tests/python/class-super.own", 41, 40, "<module>"},
  {"/work/main/tests/python/class-super.own", 41, 51, "<module>"},
  {"/work/main/tests/python/class-super.own", 41, 51, "<module>"},
  {"/work/main/tests/python/class-super.own", 41, 68, "<module>"},
  {"/work/main/tests/python/class-super.own", 41, 68, "<module>"},
  {"/work/main/tests/python/class-super.own", 41, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 43, 5, "<module>"},
  {"/work/main/tests/python/class-super.own", 43, 5, "<module>"},
  {"/work/main/tests/python/class-super.own", 44, 8, "<module>"},
  {"/work/main/tests/python/class-super.own", 44, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 45, 5, "<module>"},
  {"/work/main/tests/python/class-super.own", 48, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 48, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 52, 7, "<module>"},
  {"/work/main/tests/python/class-super.own", 52, 7, "<module>"},
  {"/work/main/tests/python/class-super.own", 52, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 55, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 56, 9, "<module>"},
  {"/work/main/tests/python/class-super.own", 55, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 61, 5, "<module>"},
  {"/work/main/tests/python/class-super.own", 61, 5, "<module>"},
  {"/work/main/tests/python/class-super.own", 62, 8, "<module>"},
  {"/work/main/tests/python/class-super.own", 62, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 63, 5, "<module>"},
  {"/work/main/tests/python/class-super.own", 66, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 67, 5, "<module>"},
  {"/work/main/tests/python/class-super.own", 68, 9, "<module>"},
  {"/work/main/tests/python/class-super.own", 71, 5, "<module>"},
  {"/work/main/tests/python/class-super.own", 72, 9, "<module>"},
  {"/work/main/tests/python/class-super.own", 66, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 76, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 77, 5, "<module>"},
  {"/work/main/tests/python/class-super.own", 78, 9, "<module>"},
  {"/work/main/tests/python/class-super.own", 76, 1, "<module>"},
  {"/work/main/tests/python/class-super.own", 82, 7, "<module>"},
  {"/work/main/tests/python/class-super.own", 82, 17, "<module>"},
  {"/work/main/tests/python/class-super.own", 82, 17, "<module>"},
  {"/work/main/tests/python/class-super.own", 82, 29, "<module>"},
  {"/work/main/tests/python/class-super.own", 82, 1, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[13];
/* <module>, /work/main/tests/python/class-super.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord class;
    OwnWord t5;
    OwnWord class_2;
    OwnWord t7;
    OwnWord class_3;
    OwnWord t9;
    OwnWord t10;
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
    bool t70;
    OwnWord t71;
    OwnWord t73;
    OwnWord t74;
    OwnWord t75;
    OwnWord t76;
    OwnWord t77;
    OwnWord t78;
    OwnWord t79;
    OwnWord t80;
    OwnWord t82;
    OwnWord t83;
    OwnWord t84;
    OwnWord t85;
    OwnWord t86;
    OwnWord t87;
    OwnWord t88;
    OwnWord t89;
    OwnWord t90;
    OwnWord t92;
    OwnWord t93;
    OwnWord t94;
    OwnWord t95;
    OwnWord t96;
    OwnWord t97;
    bool t98;
    OwnWord t99;
    OwnWord t100;
    OwnWord t101;
    OwnWord t102;
    OwnWord t103;
    OwnWord t104;
    OwnWord t105;
    OwnWord t106;
    OwnWord t107;
    OwnWord t108;
    OwnWord t109;
    OwnWord t110;
    OwnWord t112;
    OwnWord t113;
    OwnWord t114;
    OwnWord t115;
    OwnWord t116;
    OwnWord t117;
    OwnWord t118;
    OwnWord t119;
    OwnWord t120;
    OwnWord t122;
    OwnWord t123;
    OwnWord t124;
    OwnWord t125;
    OwnWord t126;
    OwnWord t127;
    OwnWord t128;
    OwnWord t129;
    OwnWord t130;
    if (global_10__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_10__x3Cmodule_x3E = OWN_TRUE;
    t5 = own_cell_new(OWN_UNBOUND);
    class = t5;
    t7 = own_cell_new(OWN_UNBOUND);
    class_2 = t7;
    t9 = own_cell_new(OWN_UNBOUND);
    class_3 = t9;
    t10 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t11 = own_class_new(&class_1, t10, words[23 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b115;
    }
    t12 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[23 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t11, words[3 /* __init__ */], t12))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b7;
    }
    t13 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[23 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t11, words[5 /* f */], t13))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b7;
    }
    if (OWN_UNLIKELY(own_class_done(t11))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t11);
    goto b115;
  b8:;
    t15 = global_1_A;
    global_1_A = t11;
    ov_release(t15);
    t16 = ov_copy(global_1_A);
    t17 = own_tuple_new((const OwnWord[]){t16}, 1);
    if (OWN_UNLIKELY((t18 = own_class_new(&class_2, t17, words[23 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b115;
    }
    t19 = own_cell_new(OWN_UNBOUND);
    ov_release(class);
    class = t19;
    t20 = ov_copy(class);
    t21 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[23 /* __main__ */], (const OwnWord[]){t20}, 1);
    if (OWN_UNLIKELY(own_class_set(t18, words[3 /* __init__ */], t21))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b12;
    }
    t22 = ov_copy(class);
    t23 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[23 /* __main__ */], (const OwnWord[]){t22}, 1);
    if (OWN_UNLIKELY(own_class_set(t18, words[5 /* f */], t23))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b12;
    }
    if (OWN_UNLIKELY(own_class_done(t18))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b12;
    }
    goto b13;
  b12:;
    ov_release(t18);
    goto b115;
  b13:;
    t24 = ov_copy(t18);
    own_cell_set(class, t24);
    t26 = global_2_B;
    global_2_B = t18;
    ov_release(t26);
    t27 = ov_copy(global_2_B);
    t28 = own_tuple_new((const OwnWord[]){t27}, 1);
    if (OWN_UNLIKELY((t29 = own_class_new(&class_3, t28, words[23 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b115;
    }
    t30 = own_cell_new(OWN_UNBOUND);
    ov_release(class_2);
    class_2 = t30;
    t31 = ov_copy(words[24 /* class */]);
    if (OWN_UNLIKELY(own_class_set(t29, words[25 /* z */], t31))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b20;
    }
    t32 = ov_copy(class_2);
    t33 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[23 /* __main__ */], (const OwnWord[]){t32}, 1);
    if (OWN_UNLIKELY(own_class_set(t29, words[3 /* __init__ */], t33))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b20;
    }
    t34 = ov_copy(class_2);
    t35 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[23 /* __main__ */], (const OwnWord[]){t34}, 1);
    if (OWN_UNLIKELY(own_class_set(t29, words[5 /* f */], t35))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b20;
    }
    t36 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[23 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t29, words[12 /* via_lambda */], t36))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b20;
    }
    t37 = own_function_new(&code_8, OWN_NONE, OWN_NONE, words[23 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t29, words[14 /* inner */], t37))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b20;
    }
    if (OWN_UNLIKELY(own_class_done(t29))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b20;
    }
    goto b21;
  b20:;
    ov_release(t29);
    goto b115;
  b21:;
    t38 = ov_copy(t29);
    own_cell_set(class_2, t38);
    t40 = global_3_C;
    global_3_C = t29;
    ov_release(t40);
    t41 = ov_copy(global_3_C);
    if (OWN_UNLIKELY((t42 = own_call(t41, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b22;
    }
    goto b23;
  b22:;
    ov_release(t41);
    goto b115;
  b23:;
    ov_release(t41);
    t44 = global_4_c;
    global_4_c = t42;
    ov_release(t44);
    t45 = ov_copy(global_4_c);
    if (OWN_UNLIKELY((t46 = own_call_method(words[5 /* f */], &caches_fn__x3Cmodule_x3E[0], (const OwnWord[]){t45}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b24;
    }
    goto b25;
  b24:;
    ov_release(t45);
    goto b115;
  b25:;
    ov_release(t45);
    t47 = ov_copy(global_4_c);
    if (OWN_UNLIKELY((t48 = own_get_attr(t47, words[2 /* x */], &caches_fn__x3Cmodule_x3E[1])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b26;
    }
    goto b27;
  b26:;
    ov_release(t47);
    goto b48;
  b27:;
    ov_release(t47);
    t49 = ov_copy(global_4_c);
    if (OWN_UNLIKELY((t50 = own_get_attr(t49, words[7 /* y */], &caches_fn__x3Cmodule_x3E[2])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b28;
    }
    goto b29;
  b28:;
    ov_release(t49);
    goto b47;
  b29:;
    ov_release(t49);
    t51 = ov_copy(global_4_c);
    if (OWN_UNLIKELY((t52 = own_call_method(words[12 /* via_lambda */], &caches_fn__x3Cmodule_x3E[3], (const OwnWord[]){t51}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b30;
    }
    goto b31;
  b30:;
    ov_release(t51);
    goto b46;
  b31:;
    ov_release(t51);
    t53 = ov_copy(global_4_c);
    if (OWN_UNLIKELY((t54 = own_call_method(words[14 /* inner */], &caches_fn__x3Cmodule_x3E[4], (const OwnWord[]){t53}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b32;
    }
    goto b33;
  b32:;
    ov_release(t53);
    goto b45;
  b33:;
    ov_release(t53);
    t55 = ov_copy(global_3_C);
    t56 = ov_copy(global_4_c);
    if (OWN_UNLIKELY((t57 = own_call(own_classes[17], (const OwnWord[]){t55, t56}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b34;
    }
    goto b35;
  b34:;
    ov_release(t56);
    ov_release(t55);
    goto b44;
  b35:;
    ov_release(t55);
    ov_release(t56);
    if (OWN_UNLIKELY((t58 = own_call_method(words[5 /* f */], &caches_fn__x3Cmodule_x3E[5], (const OwnWord[]){t57}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b36;
    }
    goto b37;
  b36:;
    ov_release(t57);
    goto b44;
  b37:;
    ov_release(t57);
    t59 = ov_copy(global_2_B);
    t60 = ov_copy(global_4_c);
    if (OWN_UNLIKELY((t61 = own_call(own_classes[17], (const OwnWord[]){t59, t60}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b38;
    }
    goto b39;
  b38:;
    ov_release(t60);
    ov_release(t59);
    goto b43;
  b39:;
    ov_release(t59);
    ov_release(t60);
    if (OWN_UNLIKELY((t62 = own_call_method(words[5 /* f */], &caches_fn__x3Cmodule_x3E[6], (const OwnWord[]){t61}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b40;
    }
    goto b41;
  b40:;
    ov_release(t61);
    goto b43;
  b41:;
    ov_release(t61);
    if (OWN_UNLIKELY((t63 = own_call(own_builtins[28], (const OwnWord[]){t46, t48, t50, t52, t54, t58, t62}, 7)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b42;
    }
    goto b49;
  b42:;
    ov_release(t62);
  b43:;
    ov_release(t58);
  b44:;
    ov_release(t54);
  b45:;
    ov_release(t52);
  b46:;
    ov_release(t50);
  b47:;
    ov_release(t48);
  b48:;
    ov_release(t46);
    goto b115;
  b49:;
    ov_release(t46);
    ov_release(t48);
    ov_release(t50);
    ov_release(t52);
    ov_release(t54);
    ov_release(t58);
    ov_release(t62);
    ov_release(t63);
    t64 = ov_copy(global_3_C);
    t65 = ov_copy(global_4_c);
    if (OWN_UNLIKELY((t66 = own_call(own_classes[17], (const OwnWord[]){t64, t65}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b50;
    }
    goto b51;
  b50:;
    ov_release(t65);
    ov_release(t64);
    goto b53;
  b51:;
    ov_release(t64);
    ov_release(t65);
    if (OWN_UNLIKELY((t67 = own_get_attr(t66, words[26 /* nothing */], &caches_fn__x3Cmodule_x3E[7])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b52;
    }
    goto b61;
  b52:;
    ov_release(t66);
  b53:;
    t68 = own_error_take_object();
    t69 = own_handled_enter(t68);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_exception_is(t68, own_classes[59])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b59;
    }
    t70 = own_1 != 0;
    }
    if (t70) goto b57;
    own_error_raise_object(t68, &sites_fn__x3Cmodule_x3E[29]);
    own_handled_leave(t69);
    ov_release(t69);
    goto b115;
  b57:;
    t71 = ov_copy(t68);
    t73 = global_5_e;
    global_5_e = t71;
    ov_release(t73);
    t74 = ov_copy(global_5_e);
    if (OWN_UNLIKELY((t75 = own_call(own_builtins[28], (const OwnWord[]){t74}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b58;
    }
    goto b60;
  b58:;
    ov_release(t74);
    t76 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t76);
  b59:;
    own_handled_leave(t69);
    ov_release(t69);
    ov_release(t68);
    goto b115;
  b60:;
    ov_release(t74);
    ov_release(t75);
    t77 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t77);
    own_handled_leave(t69);
    ov_release(t69);
    ov_release(t68);
    goto b62;
  b61:;
    ov_release(t66);
    ov_release(t67);
  b62:;
    t78 = ov_copy(global_3_C);
    t79 = own_tuple_new((const OwnWord[]){t78}, 1);
    if (OWN_UNLIKELY((t80 = own_class_new(&class_4, t79, words[23 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b115;
    }
    if (OWN_UNLIKELY(own_class_done(t80))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b64;
    }
    goto b65;
  b64:;
    ov_release(t80);
    goto b115;
  b65:;
    t82 = global_6_D;
    global_6_D = t80;
    ov_release(t82);
    t83 = ov_copy(global_6_D);
    if (OWN_UNLIKELY((t84 = own_call(t83, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b66;
    }
    goto b67;
  b66:;
    ov_release(t83);
    goto b115;
  b67:;
    ov_release(t83);
    if (OWN_UNLIKELY((t85 = own_call_method(words[5 /* f */], &caches_fn__x3Cmodule_x3E[8], (const OwnWord[]){t84}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b68;
    }
    goto b69;
  b68:;
    ov_release(t84);
    goto b115;
  b69:;
    ov_release(t84);
    if (OWN_UNLIKELY((t86 = own_call(own_builtins[28], (const OwnWord[]){t85}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b70;
    }
    goto b71;
  b70:;
    ov_release(t85);
    goto b115;
  b71:;
    ov_release(t85);
    ov_release(t86);
    t87 = ov_copy(global_1_A);
    t88 = own_tuple_new((const OwnWord[]){t87}, 1);
    if (OWN_UNLIKELY((t89 = own_class_new(&class_5, t88, words[23 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b115;
    }
    t90 = own_function_new(&code_9, OWN_NONE, OWN_NONE, words[23 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t89, words[3 /* __init__ */], t90))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b74;
    }
    if (OWN_UNLIKELY(own_class_done(t89))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b74;
    }
    goto b75;
  b74:;
    ov_release(t89);
    goto b115;
  b75:;
    t92 = global_7_E;
    global_7_E = t89;
    ov_release(t92);
    t93 = ov_copy(global_7_E);
    if (OWN_UNLIKELY((t94 = own_call(t93, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b76;
    }
    goto b77;
  b76:;
    ov_release(t93);
    goto b79;
  b77:;
    ov_release(t93);
    if (OWN_UNLIKELY((t95 = own_get_attr(t94, words[2 /* x */], &caches_fn__x3Cmodule_x3E[9])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b78;
    }
    goto b87;
  b78:;
    ov_release(t94);
  b79:;
    t96 = own_error_take_object();
    t97 = own_handled_enter(t96);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_exception_is(t96, own_classes[59])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b85;
    }
    t98 = own_2 != 0;
    }
    if (t98) goto b83;
    own_error_raise_object(t96, &sites_fn__x3Cmodule_x3E[42]);
    own_handled_leave(t97);
    ov_release(t97);
    goto b115;
  b83:;
    t99 = ov_copy(t96);
    t100 = global_5_e;
    global_5_e = t99;
    ov_release(t100);
    t101 = ov_copy(global_5_e);
    if (OWN_UNLIKELY((t102 = own_call(own_builtins[28], (const OwnWord[]){t101}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b84;
    }
    goto b86;
  b84:;
    ov_release(t101);
    t103 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t103);
  b85:;
    own_handled_leave(t97);
    ov_release(t97);
    ov_release(t96);
    goto b115;
  b86:;
    ov_release(t101);
    ov_release(t102);
    t104 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t104);
    own_handled_leave(t97);
    ov_release(t97);
    ov_release(t96);
    goto b88;
  b87:;
    ov_release(t94);
    ov_release(t95);
  b88:;
    t105 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t106 = own_class_new(&class_6, t105, words[23 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b115;
    }
    t107 = own_function_new(&code_10, OWN_NONE, OWN_NONE, words[23 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t108 = own_call(own_classes[16], (const OwnWord[]){t107}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b91;
    }
    if (OWN_UNLIKELY(own_class_set(t106, words[18 /* make */], t108))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b91;
    }
    goto b92;
  b91:;
    ov_release(t107);
    goto b96;
  b92:;
    ov_release(t107);
    t109 = own_function_new(&code_11, OWN_NONE, OWN_NONE, words[23 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t110 = own_call(own_classes[15], (const OwnWord[]){t109}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b94;
    }
    if (OWN_UNLIKELY(own_class_set(t106, words[20 /* plain */], t110))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[48]);
      goto b94;
    }
    goto b95;
  b94:;
    ov_release(t109);
    goto b96;
  b95:;
    ov_release(t109);
    if (OWN_UNLIKELY(own_class_done(t106))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[49]);
      goto b96;
    }
    goto b97;
  b96:;
    ov_release(t106);
    goto b115;
  b97:;
    t112 = global_8_S;
    global_8_S = t106;
    ov_release(t112);
    t113 = ov_copy(global_8_S);
    t114 = own_tuple_new((const OwnWord[]){t113}, 1);
    if (OWN_UNLIKELY((t115 = own_class_new(&class_7, t114, words[23 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[50]);
      goto b115;
    }
    t116 = own_cell_new(OWN_UNBOUND);
    ov_release(class_3);
    class_3 = t116;
    t117 = ov_copy(class_3);
    t118 = own_function_new(&code_12, OWN_NONE, OWN_NONE, words[23 /* __main__ */], (const OwnWord[]){t117}, 1);
    if (OWN_UNLIKELY((t119 = own_call(own_classes[16], (const OwnWord[]){t118}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[51]);
      goto b100;
    }
    if (OWN_UNLIKELY(own_class_set(t115, words[18 /* make */], t119))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[52]);
      goto b100;
    }
    goto b101;
  b100:;
    ov_release(t118);
    goto b102;
  b101:;
    ov_release(t118);
    if (OWN_UNLIKELY(own_class_done(t115))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[53]);
      goto b102;
    }
    goto b103;
  b102:;
    ov_release(t115);
    goto b115;
  b103:;
    t120 = ov_copy(t115);
    own_cell_set(class_3, t120);
    t122 = global_9_T;
    global_9_T = t115;
    ov_release(t122);
    t123 = ov_copy(global_9_T);
    if (OWN_UNLIKELY((t124 = own_call_method(words[18 /* make */], &caches_fn__x3Cmodule_x3E[10], (const OwnWord[]){t123}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[54]);
      goto b104;
    }
    goto b105;
  b104:;
    ov_release(t123);
    goto b115;
  b105:;
    ov_release(t123);
    t125 = ov_copy(global_9_T);
    if (OWN_UNLIKELY((t126 = own_call(t125, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[55]);
      goto b106;
    }
    goto b107;
  b106:;
    ov_release(t125);
    goto b114;
  b107:;
    ov_release(t125);
    if (OWN_UNLIKELY((t127 = own_call_method(words[18 /* make */], &caches_fn__x3Cmodule_x3E[11], (const OwnWord[]){t126}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[56]);
      goto b108;
    }
    goto b109;
  b108:;
    ov_release(t126);
    goto b114;
  b109:;
    ov_release(t126);
    t128 = ov_copy(global_9_T);
    if (OWN_UNLIKELY((t129 = own_call_method(words[20 /* plain */], &caches_fn__x3Cmodule_x3E[12], (const OwnWord[]){t128}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[57]);
      goto b110;
    }
    goto b111;
  b110:;
    ov_release(t128);
    goto b113;
  b111:;
    ov_release(t128);
    if (OWN_UNLIKELY((t130 = own_call(own_builtins[28], (const OwnWord[]){t124, t127, t129}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[58]);
      goto b112;
    }
    goto b116;
  b112:;
    ov_release(t129);
  b113:;
    ov_release(t127);
  b114:;
    ov_release(t124);
  b115:;
    ov_release(class);
    ov_release(class_2);
    ov_release(class_3);
    return 0;
  b116:;
    ov_release(t124);
    ov_release(t127);
    ov_release(t129);
    ov_release(t130);
    result = OWN_NONE;
    ov_release(class);
    ov_release(class_2);
    ov_release(class_3);
    return result;
}

/* A.__init__ (entry), /work/main/tests/python/class-super.own:4 */
static OwnWord fn_init(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_init_5(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.f (entry), /work/main/tests/python/class-super.own:8 */
static OwnWord fn_f(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_f_4(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* B.__init__ (entry), /work/main/tests/python/class-super.own:13 */
static OwnWord fn_init_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    int64_t t5;
    int64_t t6;
    t4 = 0;
    t5 = 1;
    t6 = 2;
    if (OWN_UNLIKELY((result = fn_init_6(_x3Ccallee_x3E, _x3Carguments_x3E[t4], _x3Carguments_x3E[t5], _x3Carguments_x3E[t6])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* B.f (entry), /work/main/tests/python/class-super.own:18 */
static OwnWord fn_f_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_f_5(_x3Ccallee_x3E, _x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* C.__init__ (entry), /work/main/tests/python/class-super.own:25 */
static OwnWord fn_init_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_init_7(_x3Ccallee_x3E, _x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* C.f (entry), /work/main/tests/python/class-super.own:28 */
static OwnWord fn_f_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_f_6(_x3Ccallee_x3E, _x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* C.via_lambda (entry), /work/main/tests/python/class-super.own:31 */
static OwnWord fn_via_lambda(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_via_lambda_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* C.inner (entry), /work/main/tests/python/class-super.own:34 */
static OwnWord fn_inner(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_inner_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* E.__init__ (entry), /work/main/tests/python/class-super.own:56 */
static OwnWord fn_init_4(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_init_8(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* S.make (entry), /work/main/tests/python/class-super.own:68 */
static OwnWord fn_make(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_make_3(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* S.plain (entry), /work/main/tests/python/class-super.own:72 */
static OwnWord fn_plain(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn_plain_2()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* T.make (entry), /work/main/tests/python/class-super.own:78 */
static OwnWord fn_make_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_make_4(_x3Ccallee_x3E, _x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_init_5[] = {
  {"/work/main/tests/python/class-super.own", 4, 9, "A.__init__"},
  {"/work/main/tests/python/class-super.own", 5, 9, "A.__init__"},
  {"/work/main/tests/python/class-super.own", 6, 9, "A.__init__"},
};
static OwnCache caches_fn_init_5[1];
/* A.__init__, /work/main/tests/python/class-super.own:4 */
static OwnWord fn_init_5(OwnWord self, OwnWord x) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord x_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_init_5[0]);
      goto b7;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(x);
    x_2 = t7;
    t8 = ov_copy(x_2);
    if (OWN_UNLIKELY((t9 = own_call(own_builtins[28], (const OwnWord[]){words[4], t8}, 2)) == 0)) {
      own_error_trace(&sites_fn_init_5[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t8);
    goto b6;
  b4:;
    ov_release(t8);
    ov_release(t9);
    t10 = ov_copy(x_2);
    t11 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t11, words[2 /* x */], t10, &caches_fn_init_5[0]))) {
      own_error_trace(&sites_fn_init_5[2]);
      goto b5;
    }
    goto b8;
  b5:;
    ov_release(t11);
  b6:;
    ov_release(self_2);
    ov_release(x_2);
  b7:;
    return 0;
  b8:;
    ov_release(t11);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(x_2);
    return result;
}

/* A.f, /work/main/tests/python/class-super.own:8 */
static OwnWord fn_f_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[27 /* A */]);
    t6 = own_list_new((const OwnWord[]){t5}, 1);
    result = t6;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_init_6[] = {
  {"/work/main/tests/python/class-super.own", 13, 9, "B.__init__"},
  {"/work/main/tests/python/class-super.own", 14, 9, "B.__init__"},
  {"/work/main/tests/python/class-super.own", 14, 9, "B.__init__"},
  {"/work/main/tests/python/class-super.own", 15, 9, "B.__init__"},
  {"/work/main/tests/python/class-super.own", 16, 9, "B.__init__"},
  {"/work/main/tests/python/class-super.own", 14, 9, "B.__init__"},
};
static OwnCache caches_fn_init_6[2];
/* B.__init__, /work/main/tests/python/class-super.own:13 */
static OwnWord fn_init_6(OwnWord _x3Ccallee_x3E, OwnWord self, OwnWord x, OwnWord y) {
    OwnWord result;
    OwnWord t6;
    OwnWord class;
    OwnWord self_2;
    OwnWord t9;
    OwnWord x_2;
    OwnWord t11;
    OwnWord y_2;
    OwnWord t13;
    OwnWord t14;
    OwnWord t16;
    OwnWord t17;
    OwnWord t18;
    OwnWord t19;
    OwnWord t20;
    OwnWord t21;
    OwnWord t22;
    OwnWord t23;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_init_6[0]);
      goto b15;
    }
    t6 = own_capture(_x3Ccallee_x3E, 0);
    class = t6;
    t9 = ov_copy(self);
    self_2 = t9;
    t11 = ov_copy(x);
    x_2 = t11;
    t13 = ov_copy(y);
    y_2 = t13;
    t14 = own_cell_get(class);
    if (t14 == OWN_UNBOUND) goto b12;
    t16 = ov_copy(self_2);
    if (OWN_UNLIKELY((t17 = own_super(t14, t16)) == 0)) {
      own_error_trace(&sites_fn_init_6[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t16);
    goto b13;
  b5:;
    ov_release(t14);
    ov_release(t16);
    t18 = ov_copy(x_2);
    if (OWN_UNLIKELY((t19 = own_call_method(words[3 /* __init__ */], &caches_fn_init_6[0], (const OwnWord[]){t17, t18}, 2)) == 0)) {
      own_error_trace(&sites_fn_init_6[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t18);
    ov_release(t17);
    goto b14;
  b7:;
    ov_release(t17);
    ov_release(t18);
    ov_release(t19);
    t20 = ov_copy(y_2);
    if (OWN_UNLIKELY((t21 = own_call(own_builtins[28], (const OwnWord[]){words[8], t20}, 2)) == 0)) {
      own_error_trace(&sites_fn_init_6[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t20);
    goto b14;
  b9:;
    ov_release(t20);
    ov_release(t21);
    t22 = ov_copy(y_2);
    t23 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t23, words[7 /* y */], t22, &caches_fn_init_6[1]))) {
      own_error_trace(&sites_fn_init_6[4]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t23);
    goto b14;
  b11:;
    ov_release(t23);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(x_2);
    ov_release(y_2);
    ov_release(class);
    return result;
  b12:;
    if (OWN_UNLIKELY(own_unbound_free(words[28 /* __class__ */]))) {
      own_error_trace(&sites_fn_init_6[5]);
      goto b13;
    }
    goto b16;
  b13:;
    ov_release(t14);
  b14:;
    ov_release(self_2);
    ov_release(x_2);
    ov_release(y_2);
    ov_release(class);
  b15:;
    return 0;
  b16:;
    __builtin_unreachable();
}

static const OwnSite sites_fn_f_5[] = {
  {"/work/main/tests/python/class-super.own", 18, 9, "B.f"},
  {"/work/main/tests/python/class-super.own", 19, 16, "B.f"},
  {"/work/main/tests/python/class-super.own", 19, 16, "B.f"},
  {"/work/main/tests/python/class-super.own", 19, 16, "B.f"},
  {"/work/main/tests/python/class-super.own", 19, 16, "B.f"},
};
static OwnCache caches_fn_f_5[1];
/* B.f, /work/main/tests/python/class-super.own:18 */
static OwnWord fn_f_5(OwnWord _x3Ccallee_x3E, OwnWord self) {
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
    OwnWord t14;
    OwnWord t15;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_f_5[0]);
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
      own_error_trace(&sites_fn_f_5[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t10);
    goto b11;
  b5:;
    ov_release(t8);
    ov_release(t10);
    if (OWN_UNLIKELY((t12 = own_call_method(words[5 /* f */], &caches_fn_f_5[0], (const OwnWord[]){t11}, 1)) == 0)) {
      own_error_trace(&sites_fn_f_5[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t11);
    goto b12;
  b7:;
    ov_release(t11);
    t13 = ov_copy(words[29 /* B */]);
    t14 = own_list_new((const OwnWord[]){t13}, 1);
    if (OWN_UNLIKELY((t15 = own_add(t12, t14)) == 0)) {
      own_error_trace(&sites_fn_f_5[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t14);
    ov_release(t12);
    goto b12;
  b9:;
    ov_release(t12);
    ov_release(t14);
    result = t15;
    ov_release(self_2);
    ov_release(class);
    return result;
  b10:;
    if (OWN_UNLIKELY(own_unbound_free(words[28 /* __class__ */]))) {
      own_error_trace(&sites_fn_f_5[4]);
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

static const OwnSite sites_fn_init_7[] = {
  {"/work/main/tests/python/class-super.own", 25, 9, "C.__init__"},
  {"/work/main/tests/python/class-super.own", 26, 9, "C.__init__"},
  {"/work/main/tests/python/class-super.own", 26, 9, "C.__init__"},
  {"/work/main/tests/python/class-super.own", 26, 9, "C.__init__"},
};
static OwnCache caches_fn_init_7[1];
/* C.__init__, /work/main/tests/python/class-super.own:25 */
static OwnWord fn_init_7(OwnWord _x3Ccallee_x3E, OwnWord self) {
    OwnWord result;
    OwnWord t4;
    OwnWord class;
    OwnWord self_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_init_7[0]);
      goto b11;
    }
    t4 = own_capture(_x3Ccallee_x3E, 0);
    class = t4;
    t7 = ov_copy(self);
    self_2 = t7;
    t8 = own_cell_get(class);
    if (t8 == OWN_UNBOUND) goto b8;
    t10 = ov_copy(self_2);
    if (OWN_UNLIKELY((t11 = own_super(t8, t10)) == 0)) {
      own_error_trace(&sites_fn_init_7[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t10);
    goto b9;
  b5:;
    ov_release(t8);
    ov_release(t10);
    if (OWN_UNLIKELY((t12 = own_call_method(words[3 /* __init__ */], &caches_fn_init_7[0], (const OwnWord[]){t11, ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 3)) == 0)) {
      own_error_trace(&sites_fn_init_7[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t11);
    goto b10;
  b7:;
    ov_release(t11);
    ov_release(t12);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(class);
    return result;
  b8:;
    if (OWN_UNLIKELY(own_unbound_free(words[28 /* __class__ */]))) {
      own_error_trace(&sites_fn_init_7[3]);
      goto b9;
    }
    goto b12;
  b9:;
    ov_release(t8);
  b10:;
    ov_release(self_2);
    ov_release(class);
  b11:;
    return 0;
  b12:;
    __builtin_unreachable();
}

static const OwnSite sites_fn_f_6[] = {
  {"/work/main/tests/python/class-super.own", 28, 9, "C.f"},
  {"/work/main/tests/python/class-super.own", 29, 16, "C.f"},
  {"/work/main/tests/python/class-super.own", 29, 16, "C.f"},
  {"/work/main/tests/python/class-super.own", 29, 16, "C.f"},
  {"/work/main/tests/python/class-super.own", 29, 16, "C.f"},
};
static OwnCache caches_fn_f_6[1];
/* C.f, /work/main/tests/python/class-super.own:28 */
static OwnWord fn_f_6(OwnWord _x3Ccallee_x3E, OwnWord self) {
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
    OwnWord t14;
    OwnWord t15;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_f_6[0]);
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
      own_error_trace(&sites_fn_f_6[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t10);
    goto b11;
  b5:;
    ov_release(t8);
    ov_release(t10);
    if (OWN_UNLIKELY((t12 = own_call_method(words[5 /* f */], &caches_fn_f_6[0], (const OwnWord[]){t11}, 1)) == 0)) {
      own_error_trace(&sites_fn_f_6[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t11);
    goto b12;
  b7:;
    ov_release(t11);
    t13 = ov_copy(words[30 /* C */]);
    t14 = own_list_new((const OwnWord[]){t13}, 1);
    if (OWN_UNLIKELY((t15 = own_add(t12, t14)) == 0)) {
      own_error_trace(&sites_fn_f_6[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t14);
    ov_release(t12);
    goto b12;
  b9:;
    ov_release(t12);
    ov_release(t14);
    result = t15;
    ov_release(self_2);
    ov_release(class);
    return result;
  b10:;
    if (OWN_UNLIKELY(own_unbound_free(words[28 /* __class__ */]))) {
      own_error_trace(&sites_fn_f_6[4]);
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

static const OwnSite sites_fn_via_lambda_2[] = {
  {"/work/main/tests/python/class-super.own", 31, 9, "C.via_lambda"},
  {"/work/main/tests/python/class-super.own", 32, 16, "C.via_lambda"},
};
/* C.via_lambda, /work/main/tests/python/class-super.own:31 */
static OwnWord fn_via_lambda_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_via_lambda_2[0]);
      goto b4;
    }
    t4 = ov_copy(self);
    t5 = own_cell_new(t4);
    self_2 = t5;
    t6 = ov_copy(self_2);
    t7 = own_function_new(&code_13, OWN_NONE, OWN_NONE, words[23 /* __main__ */], (const OwnWord[]){t6}, 1);
    if (OWN_UNLIKELY((t8 = own_call(t7, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn_via_lambda_2[1]);
      goto b3;
    }
    goto b5;
  b3:;
    ov_release(t7);
    ov_release(self_2);
  b4:;
    return 0;
  b5:;
    ov_release(t7);
    result = t8;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_inner_2[] = {
  {"/work/main/tests/python/class-super.own", 34, 9, "C.inner"},
  {"/work/main/tests/python/class-super.own", 37, 16, "C.inner"},
};
/* C.inner, /work/main/tests/python/class-super.own:34 */
static OwnWord fn_inner_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord g;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_inner_2[0]);
      goto b4;
    }
    t4 = ov_copy(self);
    t5 = own_cell_new(t4);
    self_2 = t5;
    g = OWN_UNBOUND;
    t7 = ov_copy(self_2);
    t8 = own_function_new(&code_14, OWN_NONE, OWN_NONE, words[23 /* __main__ */], (const OwnWord[]){t7}, 1);
    ov_release(g);
    g = t8;
    t9 = ov_copy(g);
    if (OWN_UNLIKELY((t10 = own_call(t9, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn_inner_2[1]);
      goto b3;
    }
    goto b5;
  b3:;
    ov_release(t9);
    ov_release(g);
    ov_release(self_2);
  b4:;
    return 0;
  b5:;
    ov_release(t9);
    result = t10;
    ov_release(g);
    ov_release(self_2);
    return result;
}

/* E.__init__, /work/main/tests/python/class-super.own:56 */
static OwnWord fn_init_8(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    t4 = ov_copy(self);
    self_2 = t4;
    result = OWN_NONE;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_make_3[] = {
  {"/work/main/tests/python/class-super.own", 69, 17, "S.make"},
};
static OwnCache caches_fn_make_3[1];
/* S.make, /work/main/tests/python/class-super.own:68 */
static OwnWord fn_make_3(OwnWord cls) {
    OwnWord result;
    OwnWord cls_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    t4 = ov_copy(cls);
    cls_2 = t4;
    t5 = ov_copy(cls_2);
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[35 /* __name__ */], &caches_fn_make_3[0])) == 0)) {
      own_error_trace(&sites_fn_make_3[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t5);
    ov_release(cls_2);
    return 0;
  b3:;
    ov_release(t5);
    t7 = own_list_new((const OwnWord[]){t6}, 1);
    result = t7;
    ov_release(cls_2);
    return result;
}

/* S.plain, /work/main/tests/python/class-super.own:72 */
static OwnWord fn_plain_2(void) {
    OwnWord result;
    OwnWord t2;
    t2 = ov_copy(words[20 /* plain */]);
    result = t2;
    return result;
}

static const OwnSite sites_fn_make_4[] = {
  {"/work/main/tests/python/class-super.own", 78, 9, "T.make"},
  {"/work/main/tests/python/class-super.own", 79, 16, "T.make"},
  {"/work/main/tests/python/class-super.own", 79, 16, "T.make"},
  {"/work/main/tests/python/class-super.own", 79, 16, "T.make"},
  {"/work/main/tests/python/class-super.own", 79, 16, "T.make"},
};
static OwnCache caches_fn_make_4[1];
/* T.make, /work/main/tests/python/class-super.own:78 */
static OwnWord fn_make_4(OwnWord _x3Ccallee_x3E, OwnWord cls) {
    OwnWord result;
    OwnWord t4;
    OwnWord class;
    OwnWord cls_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_make_4[0]);
      goto b13;
    }
    t4 = own_capture(_x3Ccallee_x3E, 0);
    class = t4;
    t7 = ov_copy(cls);
    cls_2 = t7;
    t8 = own_cell_get(class);
    if (t8 == OWN_UNBOUND) goto b10;
    t10 = ov_copy(cls_2);
    if (OWN_UNLIKELY((t11 = own_super(t8, t10)) == 0)) {
      own_error_trace(&sites_fn_make_4[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t10);
    goto b11;
  b5:;
    ov_release(t8);
    ov_release(t10);
    if (OWN_UNLIKELY((t12 = own_call_method(words[18 /* make */], &caches_fn_make_4[0], (const OwnWord[]){t11}, 1)) == 0)) {
      own_error_trace(&sites_fn_make_4[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t11);
    goto b12;
  b7:;
    ov_release(t11);
    t13 = ov_copy(words[36 /* T */]);
    t14 = own_list_new((const OwnWord[]){t13}, 1);
    if (OWN_UNLIKELY((t15 = own_add(t12, t14)) == 0)) {
      own_error_trace(&sites_fn_make_4[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t14);
    ov_release(t12);
    goto b12;
  b9:;
    ov_release(t12);
    ov_release(t14);
    result = t15;
    ov_release(cls_2);
    ov_release(class);
    return result;
  b10:;
    if (OWN_UNLIKELY(own_unbound_free(words[28 /* __class__ */]))) {
      own_error_trace(&sites_fn_make_4[4]);
      goto b11;
    }
    goto b14;
  b11:;
    ov_release(t8);
  b12:;
    ov_release(cls_2);
    ov_release(class);
  b13:;
    return 0;
  b14:;
    __builtin_unreachable();
}

/* C.via_lambda.<locals>.<lambda> (entry), /work/main/tests/python/class-super.own:32 */
static OwnWord fn__x3Clambda_x3E(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_2(_x3Ccallee_x3E)) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* C.inner.<locals>.g (entry), /work/main/tests/python/class-super.own:35 */
static OwnWord fn_g(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn_g_2(_x3Ccallee_x3E)) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn__x3Clambda_x3E_2[] = {
  {"/work/main/tests/python/class-super.own", 32, 17, "C.via_lambda.<locals>.<lambda>"},
  {"/work/main/tests/python/class-super.own", 32, 25, "C.via_lambda.<locals>.<lambda>"},
  {"/work/main/tests/python/class-super.own", 32, 25, "C.via_lambda.<locals>.<lambda>"},
  {"/work/main/tests/python/class-super.own", 32, 34, "C.via_lambda.<locals>.<lambda>"},
  {"/work/main/tests/python/class-super.own", 32, 31, "C.via_lambda.<locals>.<lambda>"},
};
static OwnCache caches_fn__x3Clambda_x3E_2[1];
/* C.via_lambda.<locals>.<lambda>, /work/main/tests/python/class-super.own:32 */
static OwnWord fn__x3Clambda_x3E_2(OwnWord _x3Ccallee_x3E) {
    OwnWord result;
    OwnWord t3;
    OwnWord self;
    OwnWord t5;
    OwnWord t8;
    OwnWord t9;
    OwnWord t11;
    OwnWord t12;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_2[0]);
      goto b13;
    }
    t3 = own_capture(_x3Ccallee_x3E, 0);
    self = t3;
    if (global_3_C == OWN_UNBOUND) goto b11;
    t8 = ov_copy(global_3_C);
    t5 = t8;
    t9 = own_cell_get(self);
    if (t9 == OWN_UNBOUND) goto b8;
    if (OWN_UNLIKELY((t11 = own_call(own_classes[17], (const OwnWord[]){t5, t9}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_2[1]);
      goto b9;
    }
    ov_release(t5);
    ov_release(t9);
    if (OWN_UNLIKELY((t12 = own_call_method(words[5 /* f */], &caches_fn__x3Clambda_x3E_2[0], (const OwnWord[]){t11}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_2[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t11);
    goto b12;
  b7:;
    ov_release(t11);
    result = t12;
    ov_release(self);
    return result;
  b8:;
    if (OWN_UNLIKELY(own_unbound_free(words[1 /* self */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_2[3]);
      goto b9;
    }
    goto b10;
  b9:;
    ov_release(t9);
    ov_release(t5);
    goto b12;
  b10:;
    __builtin_unreachable();
  b11:;
    if (OWN_UNLIKELY(own_unbound_global(words[30 /* C */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_2[4]);
      goto b12;
    }
    goto b14;
  b12:;
    ov_release(self);
  b13:;
    return 0;
  b14:;
    __builtin_unreachable();
}

static const OwnSite sites_fn_g_2[] = {
  {"/work/main/tests/python/class-super.own", 35, 13, "C.inner.<locals>.g"},
  {"/work/main/tests/python/class-super.own", 36, 20, "C.inner.<locals>.g"},
  {"/work/main/tests/python/class-super.own", 36, 20, "C.inner.<locals>.g"},
  {"/work/main/tests/python/class-super.own", 36, 29, "C.inner.<locals>.g"},
  {"/work/main/tests/python/class-super.own", 36, 26, "C.inner.<locals>.g"},
};
static OwnCache caches_fn_g_2[1];
/* C.inner.<locals>.g, /work/main/tests/python/class-super.own:35 */
static OwnWord fn_g_2(OwnWord _x3Ccallee_x3E) {
    OwnWord result;
    OwnWord t3;
    OwnWord self;
    OwnWord t5;
    OwnWord t8;
    OwnWord t9;
    OwnWord t11;
    OwnWord t12;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_g_2[0]);
      goto b13;
    }
    t3 = own_capture(_x3Ccallee_x3E, 0);
    self = t3;
    if (global_2_B == OWN_UNBOUND) goto b11;
    t8 = ov_copy(global_2_B);
    t5 = t8;
    t9 = own_cell_get(self);
    if (t9 == OWN_UNBOUND) goto b8;
    if (OWN_UNLIKELY((t11 = own_call(own_classes[17], (const OwnWord[]){t5, t9}, 2)) == 0)) {
      own_error_trace(&sites_fn_g_2[1]);
      goto b9;
    }
    ov_release(t5);
    ov_release(t9);
    if (OWN_UNLIKELY((t12 = own_call_method(words[5 /* f */], &caches_fn_g_2[0], (const OwnWord[]){t11}, 1)) == 0)) {
      own_error_trace(&sites_fn_g_2[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t11);
    goto b12;
  b7:;
    ov_release(t11);
    result = t12;
    ov_release(self);
    return result;
  b8:;
    if (OWN_UNLIKELY(own_unbound_free(words[1 /* self */]))) {
      own_error_trace(&sites_fn_g_2[3]);
      goto b9;
    }
    goto b10;
  b9:;
    ov_release(t9);
    ov_release(t5);
    goto b12;
  b10:;
    __builtin_unreachable();
  b11:;
    if (OWN_UNLIKELY(own_unbound_global(words[29 /* B */]))) {
      own_error_trace(&sites_fn_g_2[4]);
      goto b12;
    }
    goto b14;
  b12:;
    ov_release(self);
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
