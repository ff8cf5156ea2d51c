/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn_eq(OwnWord, OwnWord *);
static OwnWord fn_hash(OwnWord, OwnWord *);
static OwnWord fn_eq_2(OwnWord, OwnWord *);
static OwnWord fn_hash_2(OwnWord, OwnWord *);
static OwnWord fn_init_2(OwnWord, OwnWord *);
static OwnWord fn_hash_3(OwnWord, OwnWord *);
static OwnWord fn_init_3(OwnWord, OwnWord, OwnWord);
static OwnWord fn_eq_3(OwnWord, OwnWord);
static OwnWord fn_hash_4(OwnWord);
static OwnWord fn_eq_4(OwnWord, OwnWord);
static OwnWord fn_hash_5(OwnWord);
static OwnWord fn_init_4(OwnWord, OwnWord);
static OwnWord fn_hash_6(OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 1, "x"},
  {OWN_CONST_STR, 1, "y"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 10, "P.__init__"},
  {OWN_CONST_STR, 1, "o"},
  {OWN_CONST_STR, 6, "__eq__"},
  {OWN_CONST_STR, 8, "P.__eq__"},
  {OWN_CONST_STR, 8, "__hash__"},
  {OWN_CONST_STR, 10, "P.__hash__"},
  {OWN_CONST_STR, 8, "Q.__eq__"},
  {OWN_CONST_STR, 10, "S.__hash__"},
  {OWN_CONST_STR, 1, "h"},
  {OWN_CONST_STR, 10, "H.__init__"},
  {OWN_CONST_STR, 10, "H.__hash__"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 1, "a"},
  {OWN_CONST_STR, 1, "b"},
  {OWN_CONST_STR, 1, "c"},
  {OWN_CONST_STR, 1, "P"},
  {OWN_CONST_STR, 1, "Q"},
  {OWN_CONST_STR, 1, "R"},
  {OWN_CONST_STR, 1, "S"},
  {OWN_CONST_STR, 1, "H"},
  {OWN_CONST_STR, 1, "N"},
};
static OwnWord words[26];
static const OwnProgram program = {constants, words, 26};

static OwnWord global_1_P = OWN_UNBOUND;
static OwnWord global_2_d = OWN_UNBOUND;
static OwnWord global_3_Q = OWN_UNBOUND;
static OwnWord global_4_R = OWN_UNBOUND;
static OwnWord global_5_S = OWN_UNBOUND;
static OwnWord global_6_c = OWN_UNBOUND;
static OwnWord global_7_e = OWN_UNBOUND;
static OwnWord global_8_H = OWN_UNBOUND;
static OwnWord global_9_bad = OWN_UNBOUND;
static OwnWord global_10_N = OWN_UNBOUND;
static OwnWord global_11__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2, 3};
static const OwnSite site_1 = {"/work/main/tests/python/class-hash-eq.own", 4, 9, "P.__init__"};
static const OwnCode code_1 = {fn_init, &site_1, names_1, 4, 5, 0, 0, 3, 0, 0, 0};
static const uint32_t names_2[] = {1, 6};
static const OwnSite site_2 = {"/work/main/tests/python/class-hash-eq.own", 7, 9, "P.__eq__"};
static const OwnCode code_2 = {fn_eq, &site_2, names_2, 7, 8, 0, 0, 2, 0, 0, 0};
static const uint32_t names_3[] = {1};
static const OwnSite site_3 = {"/work/main/tests/python/class-hash-eq.own", 10, 9, "P.__hash__"};
static const OwnCode code_3 = {fn_hash, &site_3, names_3, 9, 10, 0, 0, 1, 0, 0, 0};
static const uint32_t names_4[] = {1, 6};
static const OwnSite site_4 = {"/work/main/tests/python/class-hash-eq.own", 21, 9, "Q.__eq__"};
static const OwnCode code_4 = {fn_eq_2, &site_4, names_4, 7, 11, 0, 0, 2, 0, 0, 0};
static const uint32_t names_5[] = {1};
static const OwnSite site_5 = {"/work/main/tests/python/class-hash-eq.own", 30, 9, "S.__hash__"};
static const OwnCode code_5 = {fn_hash_2, &site_5, names_5, 9, 12, 0, 0, 1, 0, 0, 0};
static const uint32_t names_6[] = {1, 13};
static const OwnSite site_6 = {"/work/main/tests/python/class-hash-eq.own", 42, 9, "H.__init__"};
static const OwnCode code_6 = {fn_init_2, &site_6, names_6, 4, 14, 0, 0, 2, 0, 0, 0};
static const uint32_t names_7[] = {1};
static const OwnSite site_7 = {"/work/main/tests/python/class-hash-eq.own", 45, 9, "H.__hash__"};
static const OwnCode code_7 = {fn_hash_3, &site_7, names_7, 9, 15, 0, 0, 1, 0, 0, 0};
static const uint32_t slots_1[] = {2, 3};
static const OwnClassCode class_1 = {20, 20, 0, 2, slots_1};
static const OwnClassCode class_2 = {21, 21, 0, 0, 0};
static const OwnClassCode class_3 = {22, 22, 0, 0, 0};
static const OwnClassCode class_4 = {23, 23, 0, 0, 0};
static const uint32_t slots_5[] = {13};
static const OwnClassCode class_5 = {24, 24, 0, 1, slots_5};
static const OwnClassCode class_6 = {25, 25, 0, 0, 0};

/* <start>, /work/main/tests/python/class-hash-eq.own:3 */
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
    if (OWN_UNLIKELY((t2 = fn__x3Cmodule_x3E()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    ov_release(t2);
    if (!own_wants_teardown()) goto b5;
    t5 = global_1_P;
    global_1_P = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_d;
    global_2_d = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_Q;
    global_3_Q = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_R;
    global_4_R = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_S;
    global_5_S = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_c;
    global_6_c = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7_e;
    global_7_e = OWN_UNBOUND;
    ov_release(t17);
    t19 = global_8_H;
    global_8_H = OWN_UNBOUND;
    ov_release(t19);
    t21 = global_9_bad;
    global_9_bad = OWN_UNBOUND;
    ov_release(t21);
    t23 = global_10_N;
    global_10_N = OWN_UNBOUND;
    ov_release(t23);
    t25 = global_11__x3Cmodule_x3E;
    global_11__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t25);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-hash-eq.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 7, 9, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 10, 9, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 14, 6, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 14, 5, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 15, 3, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 15, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 16, 3, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 16, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 7, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 17, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 15, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 32, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 27, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 44, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 27, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 63, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 72, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 62, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 58, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 83, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 95, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 83, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 17, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 20, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 21, 9, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 20, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 25, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 25, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 29, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 30, 9, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 29, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 34, 10, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 34, 5, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 36, 20, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 36, 15, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 36, 9, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 37, 12, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 37, 5, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 38, 9, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 41, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 42, 9, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 45, 9, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 41, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 12, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 7, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 24, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 19, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 39, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 37, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 32, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 57, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 57, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 55, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 50, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 77, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 72, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 93, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 87, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 104, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 87, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 49, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 50, 12, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 50, 5, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 52, 14, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 52, 9, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 53, 12, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 53, 5, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 54, 9, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 57, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 58, 5, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 57, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 62, 6, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 62, 5, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 63, 8, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 63, 1, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 64, 5, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 65, 7, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 65, 18, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 65, 7, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 65, 43, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 65, 38, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 65, 27, "<module>"},
  {"/work/main/tests/python/class-hash-eq.own", 65, 1, "<module>"},
};
/* <module>, /work/main/tests/python/class-hash-eq.own:3 */
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
    OwnWord t40;
    OwnWord t41;
    OwnWord t42;
    OwnWord t43;
    OwnWord t44;
    OwnWord t45;
    OwnWord t46;
    OwnWord t47;
    bool t48;
    OwnWord t49;
    OwnWord t50;
    OwnWord t51;
    OwnWord t52;
    OwnWord t53;
    OwnWord t55;
    OwnWord t56;
    OwnWord t57;
    OwnWord t58;
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
    OwnWord t73;
    OwnWord t76;
    OwnWord t77;
    OwnWord t78;
    OwnWord t79;
    OwnWord t80;
    OwnWord t81;
    OwnWord t82;
    bool t83;
    OwnWord t84;
    OwnWord t86;
    OwnWord t87;
    OwnWord t88;
    OwnWord t89;
    OwnWord t90;
    OwnWord t91;
    OwnWord t92;
    OwnWord t93;
    OwnWord t94;
    OwnWord t96;
    OwnWord t97;
    OwnWord t98;
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
    OwnWord t130;
    OwnWord t131;
    OwnWord t132;
    OwnWord t133;
    OwnWord t134;
    OwnWord t135;
    OwnWord t136;
    bool t137;
    OwnWord t138;
    OwnWord t139;
    OwnWord t140;
    OwnWord t141;
    OwnWord t142;
    OwnWord t143;
    OwnWord t144;
    OwnWord t145;
    OwnWord t147;
    OwnWord t148;
    OwnWord t149;
    OwnWord t150;
    OwnWord t151;
    OwnWord t152;
    bool t153;
    OwnWord t154;
    OwnWord t155;
    OwnWord t156;
    OwnWord t157;
    OwnWord t158;
    OwnWord t159;
    OwnWord t160;
    OwnWord t161;
    OwnWord t162;
    OwnWord t163;
    OwnWord t164;
    OwnWord t165;
    OwnWord t166;
    OwnWord t167;
    OwnWord t168;
    if (global_11__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_11__x3Cmodule_x3E = OWN_TRUE;
    t4 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t5 = own_class_new(&class_1, t4, words[16 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b185;
    }
    t6 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[4 /* __init__ */], t6))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b8;
    }
    t7 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[7 /* __eq__ */], t7))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b8;
    }
    t8 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[9 /* __hash__ */], t8))) {
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
    goto b185;
  b9:;
    t10 = global_1_P;
    global_1_P = t5;
    ov_release(t10);
    t11 = ov_copy(global_1_P);
    if (OWN_UNLIKELY((t12 = own_call(t11, (const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t11);
    goto b185;
  b11:;
    ov_release(t11);
    t13 = ov_copy(words[17 /* a */]);
    if (OWN_UNLIKELY((t14 = own_dict_new((const OwnWord[]){t12, t13}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b185;
    }
    t16 = global_2_d;
    global_2_d = t14;
    ov_release(t16);
    t17 = ov_copy(words[18 /* b */]);
    t18 = ov_copy(global_2_d);
    t19 = ov_copy(global_1_P);
    if (OWN_UNLIKELY((t20 = own_call(t19, (const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b13;
    }
    goto b14;
  b13:;
    ov_release(t19);
    ov_release(t18);
    ov_release(t17);
    goto b185;
  b14:;
    ov_release(t19);
    if (OWN_UNLIKELY(own_set_item(t18, t20, t17))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b15;
    }
    goto b16;
  b15:;
    ov_release(t20);
    ov_release(t18);
    goto b185;
  b16:;
    ov_release(t18);
    ov_release(t20);
    t21 = ov_copy(words[19 /* c */]);
    t22 = ov_copy(global_2_d);
    t23 = ov_copy(global_1_P);
    if (OWN_UNLIKELY((t24 = own_call(t23, (const OwnWord[]){ov_small(INT64_C(2)), ov_small(INT64_C(1))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b17;
    }
    goto b18;
  b17:;
    ov_release(t23);
    ov_release(t22);
    ov_release(t21);
    goto b185;
  b18:;
    ov_release(t23);
    if (OWN_UNLIKELY(own_set_item(t22, t24, t21))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b19;
    }
    goto b20;
  b19:;
    ov_release(t24);
    ov_release(t22);
    goto b185;
  b20:;
    ov_release(t22);
    ov_release(t24);
    t25 = ov_copy(global_2_d);
    if (OWN_UNLIKELY((t26 = own_call(own_builtins[20], (const OwnWord[]){t25}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b21;
    }
    goto b22;
  b21:;
    ov_release(t25);
    goto b185;
  b22:;
    ov_release(t25);
    t27 = ov_copy(global_2_d);
    t28 = ov_copy(global_1_P);
    if (OWN_UNLIKELY((t29 = own_call(t28, (const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b23;
    }
    goto b24;
  b23:;
    ov_release(t28);
    goto b26;
  b24:;
    ov_release(t28);
    if (OWN_UNLIKELY((t30 = own_get_item(t27, t29)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b25;
    }
    goto b27;
  b25:;
    ov_release(t29);
  b26:;
    ov_release(t27);
    goto b55;
  b27:;
    ov_release(t27);
    ov_release(t29);
    t31 = ov_copy(global_1_P);
    if (OWN_UNLIKELY((t32 = own_call(t31, (const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b28;
    }
    goto b29;
  b28:;
    ov_release(t31);
    goto b54;
  b29:;
    ov_release(t31);
    if (OWN_UNLIKELY((t33 = own_call(own_builtins[13], (const OwnWord[]){t32}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b30;
    }
    goto b31;
  b30:;
    ov_release(t32);
    goto b54;
  b31:;
    ov_release(t32);
    t34 = own_tuple_new((const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 2);
    if (OWN_UNLIKELY((t35 = own_call(own_builtins[13], (const OwnWord[]){t34}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b32;
    }
    goto b33;
  b32:;
    ov_release(t34);
    goto b35;
  b33:;
    ov_release(t34);
    if (OWN_UNLIKELY((t36 = own_eq(t33, t35)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b34;
    }
    goto b36;
  b34:;
    ov_release(t35);
  b35:;
    ov_release(t33);
    goto b54;
  b36:;
    ov_release(t33);
    ov_release(t35);
    t37 = ov_copy(global_1_P);
    if (OWN_UNLIKELY((t38 = own_call(t37, (const OwnWord[]){ov_small(INT64_C(0)), ov_small(INT64_C(0))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b37;
    }
    goto b38;
  b37:;
    ov_release(t37);
    goto b53;
  b38:;
    ov_release(t37);
    t39 = ov_copy(global_1_P);
    if (OWN_UNLIKELY((t40 = own_call(t39, (const OwnWord[]){ov_small(INT64_C(0)), ov_small(INT64_C(0))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b39;
    }
    goto b40;
  b39:;
    ov_release(t39);
    ov_release(t38);
    goto b53;
  b40:;
    ov_release(t39);
    if (OWN_UNLIKELY((t41 = own_set_new((const OwnWord[]){t38, t40}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b53;
    }
    if (OWN_UNLIKELY((t42 = own_call(own_builtins[20], (const OwnWord[]){t41}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b42;
    }
    goto b43;
  b42:;
    ov_release(t41);
    goto b53;
  b43:;
    ov_release(t41);
    t43 = ov_copy(global_1_P);
    if (OWN_UNLIKELY((t44 = own_call(t43, (const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b44;
    }
    goto b45;
  b44:;
    ov_release(t43);
    goto b52;
  b45:;
    ov_release(t43);
    t45 = ov_copy(global_1_P);
    if (OWN_UNLIKELY((t46 = own_call(t45, (const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b46;
    }
    goto b47;
  b46:;
    ov_release(t45);
    goto b49;
  b47:;
    ov_release(t45);
    t47 = own_list_new((const OwnWord[]){t46}, 1);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_contains(t47, t44)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b48;
    }
    t48 = own_1 != 0;
    }
    goto b50;
  b48:;
    ov_release(t47);
  b49:;
    ov_release(t44);
    goto b52;
  b50:;
    ov_release(t44);
    ov_release(t47);
    t49 = own_box_bool(t48);
    if (OWN_UNLIKELY((t50 = own_call(own_builtins[28], (const OwnWord[]){t26, t30, t36, t42, t49}, 5)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b51;
    }
    goto b56;
  b51:;
    ov_release(t49);
  b52:;
    ov_release(t42);
  b53:;
    ov_release(t36);
  b54:;
    ov_release(t30);
  b55:;
    ov_release(t26);
    goto b185;
  b56:;
    ov_release(t26);
    ov_release(t30);
    ov_release(t36);
    ov_release(t42);
    ov_release(t49);
    ov_release(t50);
    t51 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t52 = own_class_new(&class_2, t51, words[16 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b185;
    }
    t53 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t52, words[7 /* __eq__ */], t53))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b59;
    }
    if (OWN_UNLIKELY(own_class_done(t52))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b59;
    }
    goto b60;
  b59:;
    ov_release(t52);
    goto b185;
  b60:;
    t55 = global_3_Q;
    global_3_Q = t52;
    ov_release(t55);
    t56 = ov_copy(global_3_Q);
    t57 = own_tuple_new((const OwnWord[]){t56}, 1);
    if (OWN_UNLIKELY((t58 = own_class_new(&class_3, t57, words[16 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b185;
    }
    if (OWN_UNLIKELY(own_class_done(t58))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b62;
    }
    goto b63;
  b62:;
    ov_release(t58);
    goto b185;
  b63:;
    t60 = global_4_R;
    global_4_R = t58;
    ov_release(t60);
    t61 = ov_copy(global_3_Q);
    t62 = own_tuple_new((const OwnWord[]){t61}, 1);
    if (OWN_UNLIKELY((t63 = own_class_new(&class_4, t62, words[16 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b185;
    }
    t64 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t63, words[9 /* __hash__ */], t64))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b66;
    }
    if (OWN_UNLIKELY(own_class_done(t63))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b66;
    }
    goto b67;
  b66:;
    ov_release(t63);
    goto b185;
  b67:;
    t66 = global_5_S;
    global_5_S = t63;
    ov_release(t66);
    t67 = ov_copy(global_3_Q);
    t68 = ov_copy(global_4_R);
    t69 = ov_copy(global_5_S);
    t70 = own_tuple_new((const OwnWord[]){t67, t68, t69}, 3);
    if (OWN_UNLIKELY((t71 = own_iter(t70)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b68;
    }
    goto b69;
  b68:;
    ov_release(t70);
    goto b185;
  b69:;
    ov_release(t70);
    t72 = t71;
  b70:;
    if (OWN_UNLIKELY((t73 = own_next(t72)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b85;
    }
    if (t73 == OWN_END) goto b88;
    t76 = global_6_c;
    global_6_c = t73;
    ov_release(t76);
    t77 = ov_copy(global_6_c);
    if (OWN_UNLIKELY((t78 = own_call(t77, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b73;
    }
    goto b74;
  b73:;
    ov_release(t77);
    goto b78;
  b74:;
    ov_release(t77);
    if (OWN_UNLIKELY((t79 = own_call(own_builtins[13], (const OwnWord[]){t78}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b75;
    }
    goto b76;
  b75:;
    ov_release(t78);
    goto b78;
  b76:;
    ov_release(t78);
    if (OWN_UNLIKELY((t80 = own_call(own_builtins[28], (const OwnWord[]){t79}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b77;
    }
    goto b87;
  b77:;
    ov_release(t79);
  b78:;
    t81 = own_error_take_object();
    t82 = own_handled_enter(t81);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_exception_is(t81, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b84;
    }
    t83 = own_2 != 0;
    }
    if (t83) goto b82;
    own_error_raise_object(t81, &sites_fn__x3Cmodule_x3E[40]);
    own_handled_leave(t82);
    ov_release(t82);
    goto b85;
  b82:;
    t84 = ov_copy(t81);
    t86 = global_7_e;
    global_7_e = t84;
    ov_release(t86);
    t87 = ov_copy(global_7_e);
    if (OWN_UNLIKELY((t88 = own_call(own_builtins[28], (const OwnWord[]){t87}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b83;
    }
    goto b86;
  b83:;
    ov_release(t87);
    t89 = global_7_e;
    global_7_e = OWN_UNBOUND;
    ov_release(t89);
  b84:;
    own_handled_leave(t82);
    ov_release(t82);
    ov_release(t81);
  b85:;
    ov_release(t72);
    goto b185;
  b86:;
    ov_release(t87);
    ov_release(t88);
    t90 = global_7_e;
    global_7_e = OWN_UNBOUND;
    ov_release(t90);
    own_handled_leave(t82);
    ov_release(t82);
    ov_release(t81);
    goto b70;
  b87:;
    ov_release(t79);
    ov_release(t80);
    goto b70;
  b88:;
    ov_release(t73);
    ov_release(t72);
    t91 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t92 = own_class_new(&class_5, t91, words[16 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b185;
    }
    t93 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t92, words[4 /* __init__ */], t93))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b92;
    }
    t94 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t92, words[9 /* __hash__ */], t94))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b92;
    }
    if (OWN_UNLIKELY(own_class_done(t92))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b92;
    }
    goto b93;
  b92:;
    ov_release(t92);
    goto b185;
  b93:;
    t96 = global_8_H;
    global_8_H = t92;
    ov_release(t96);
    t97 = ov_copy(global_8_H);
    if (OWN_UNLIKELY((t98 = own_call(t97, (const OwnWord[]){ov_small(INT64_C(5))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b94;
    }
    goto b95;
  b94:;
    ov_release(t97);
    goto b185;
  b95:;
    ov_release(t97);
    if (OWN_UNLIKELY((t99 = own_call(own_builtins[13], (const OwnWord[]){t98}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b96;
    }
    goto b97;
  b96:;
    ov_release(t98);
    goto b185;
  b97:;
    ov_release(t98);
    t100 = ov_copy(global_8_H);
    if (OWN_UNLIKELY((t101 = own_call(t100, (const OwnWord[]){ov_small(INT64_C(-1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[48]);
      goto b98;
    }
    goto b99;
  b98:;
    ov_release(t100);
    goto b134;
  b99:;
    ov_release(t100);
    if (OWN_UNLIKELY((t102 = own_call(own_builtins[13], (const OwnWord[]){t101}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[49]);
      goto b100;
    }
    goto b101;
  b100:;
    ov_release(t101);
    goto b134;
  b101:;
    ov_release(t101);
    t103 = ov_copy(global_8_H);
    if (OWN_UNLIKELY((t104 = own_binary(6, ov_small(INT64_C(2)), ov_small(INT64_C(64)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[50]);
      goto b104;
    }
    if (OWN_UNLIKELY((t105 = own_call(t103, (const OwnWord[]){t104}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[51]);
      goto b103;
    }
    goto b105;
  b103:;
    ov_release(t104);
  b104:;
    ov_release(t103);
    goto b133;
  b105:;
    ov_release(t103);
    ov_release(t104);
    if (OWN_UNLIKELY((t106 = own_call(own_builtins[13], (const OwnWord[]){t105}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[52]);
      goto b106;
    }
    goto b107;
  b106:;
    ov_release(t105);
    goto b133;
  b107:;
    ov_release(t105);
    t107 = ov_copy(global_8_H);
    if (OWN_UNLIKELY((t108 = own_binary(6, ov_small(INT64_C(2)), ov_small(INT64_C(61)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[53]);
      goto b112;
    }
    if (OWN_UNLIKELY((t109 = own_sub(t108, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[54]);
      goto b109;
    }
    goto b110;
  b109:;
    ov_release(t108);
    goto b112;
  b110:;
    ov_release(t108);
    if (OWN_UNLIKELY((t110 = own_call(t107, (const OwnWord[]){t109}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[55]);
      goto b111;
    }
    goto b113;
  b111:;
    ov_release(t109);
  b112:;
    ov_release(t107);
    goto b132;
  b113:;
    ov_release(t107);
    ov_release(t109);
    if (OWN_UNLIKELY((t111 = own_call(own_builtins[13], (const OwnWord[]){t110}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[56]);
      goto b114;
    }
    goto b115;
  b114:;
    ov_release(t110);
    goto b132;
  b115:;
    ov_release(t110);
    t112 = ov_copy(global_8_H);
    if (OWN_UNLIKELY((t113 = own_call(t112, (const OwnWord[]){OWN_TRUE}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[57]);
      goto b116;
    }
    goto b117;
  b116:;
    ov_release(t112);
    goto b131;
  b117:;
    ov_release(t112);
    if (OWN_UNLIKELY((t114 = own_call(own_builtins[13], (const OwnWord[]){t113}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[58]);
      goto b118;
    }
    goto b119;
  b118:;
    ov_release(t113);
    goto b131;
  b119:;
    ov_release(t113);
    t115 = ov_copy(global_8_H);
    if (OWN_UNLIKELY((t116 = own_call(t115, (const OwnWord[]){ov_small(INT64_C(3))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[59]);
      goto b120;
    }
    goto b121;
  b120:;
    ov_release(t115);
    goto b130;
  b121:;
    ov_release(t115);
    t117 = own_tuple_new((const OwnWord[]){t116}, 1);
    if (OWN_UNLIKELY((t118 = own_call(own_builtins[13], (const OwnWord[]){t117}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[60]);
      goto b122;
    }
    goto b123;
  b122:;
    ov_release(t117);
    goto b130;
  b123:;
    ov_release(t117);
    t119 = own_tuple_new((const OwnWord[]){ov_small(INT64_C(3))}, 1);
    if (OWN_UNLIKELY((t120 = own_call(own_builtins[13], (const OwnWord[]){t119}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[61]);
      goto b124;
    }
    goto b125;
  b124:;
    ov_release(t119);
    goto b127;
  b125:;
    ov_release(t119);
    if (OWN_UNLIKELY((t121 = own_eq(t118, t120)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[62]);
      goto b126;
    }
    goto b128;
  b126:;
    ov_release(t120);
  b127:;
    ov_release(t118);
    goto b130;
  b128:;
    ov_release(t118);
    ov_release(t120);
    if (OWN_UNLIKELY((t122 = own_call(own_builtins[28], (const OwnWord[]){t99, t102, t106, t111, t114, t121}, 6)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[63]);
      goto b129;
    }
    goto b135;
  b129:;
    ov_release(t121);
  b130:;
    ov_release(t114);
  b131:;
    ov_release(t111);
  b132:;
    ov_release(t106);
  b133:;
    ov_release(t102);
  b134:;
    ov_release(t99);
    goto b185;
  b135:;
    ov_release(t99);
    ov_release(t102);
    ov_release(t106);
    ov_release(t111);
    ov_release(t114);
    ov_release(t121);
    ov_release(t122);
    t123 = ov_copy(words[2 /* x */]);
    t124 = own_tuple_new((const OwnWord[]){t123, UINT64_C(0xFF80000000000013), OWN_NONE}, 3);
    if (OWN_UNLIKELY((t125 = own_iter(t124)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[64]);
      goto b136;
    }
    goto b137;
  b136:;
    ov_release(t124);
    goto b185;
  b137:;
    ov_release(t124);
    t126 = t125;
  b138:;
    if (OWN_UNLIKELY((t127 = own_next(t126)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[65]);
      goto b151;
    }
    if (t127 == OWN_END) goto b154;
    t130 = global_9_bad;
    global_9_bad = t127;
    ov_release(t130);
    t131 = ov_copy(global_8_H);
    t132 = ov_copy(global_9_bad);
    if (OWN_UNLIKELY((t133 = own_call(t131, (const OwnWord[]){t132}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[66]);
      goto b141;
    }
    goto b142;
  b141:;
    ov_release(t132);
    ov_release(t131);
    goto b144;
  b142:;
    ov_release(t131);
    ov_release(t132);
    if (OWN_UNLIKELY((t134 = own_call(own_builtins[13], (const OwnWord[]){t133}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[67]);
      goto b143;
    }
    goto b153;
  b143:;
    ov_release(t133);
  b144:;
    t135 = own_error_take_object();
    t136 = own_handled_enter(t135);
    {
    int32_t own_3;
    if (OWN_UNLIKELY((own_3 = own_exception_is(t135, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[68]);
      goto b150;
    }
    t137 = own_3 != 0;
    }
    if (t137) goto b148;
    own_error_raise_object(t135, &sites_fn__x3Cmodule_x3E[69]);
    own_handled_leave(t136);
    ov_release(t136);
    goto b151;
  b148:;
    t138 = ov_copy(t135);
    t139 = global_7_e;
    global_7_e = t138;
    ov_release(t139);
    t140 = ov_copy(global_7_e);
    if (OWN_UNLIKELY((t141 = own_call(own_builtins[28], (const OwnWord[]){t140}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[70]);
      goto b149;
    }
    goto b152;
  b149:;
    ov_release(t140);
    t142 = global_7_e;
    global_7_e = OWN_UNBOUND;
    ov_release(t142);
  b150:;
    own_handled_leave(t136);
    ov_release(t136);
    ov_release(t135);
  b151:;
    ov_release(t126);
    goto b185;
  b152:;
    ov_release(t140);
    ov_release(t141);
    t143 = global_7_e;
    global_7_e = OWN_UNBOUND;
    ov_release(t143);
    own_handled_leave(t136);
    ov_release(t136);
    ov_release(t135);
    goto b138;
  b153:;
    ov_release(t133);
    ov_release(t134);
    goto b138;
  b154:;
    ov_release(t127);
    ov_release(t126);
    t144 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t145 = own_class_new(&class_6, t144, words[16 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[71]);
      goto b185;
    }
    if (OWN_UNLIKELY(own_class_set(t145, words[9 /* __hash__ */], OWN_NONE))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[72]);
      goto b157;
    }
    if (OWN_UNLIKELY(own_class_done(t145))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[73]);
      goto b157;
    }
    goto b158;
  b157:;
    ov_release(t145);
    goto b185;
  b158:;
    t147 = global_10_N;
    global_10_N = t145;
    ov_release(t147);
    t148 = ov_copy(global_10_N);
    if (OWN_UNLIKELY((t149 = own_call(t148, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[74]);
      goto b159;
    }
    goto b160;
  b159:;
    ov_release(t148);
    goto b161;
  b160:;
    ov_release(t148);
    if (OWN_UNLIKELY((t150 = own_set_new((const OwnWord[]){t149}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[75]);
      goto b161;
    }
    goto b169;
  b161:;
    t151 = own_error_take_object();
    t152 = own_handled_enter(t151);
    {
    int32_t own_4;
    if (OWN_UNLIKELY((own_4 = own_exception_is(t151, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[76]);
      goto b167;
    }
    t153 = own_4 != 0;
    }
    if (t153) goto b165;
    own_error_raise_object(t151, &sites_fn__x3Cmodule_x3E[77]);
    own_handled_leave(t152);
    ov_release(t152);
    goto b185;
  b165:;
    t154 = ov_copy(t151);
    t155 = global_7_e;
    global_7_e = t154;
    ov_release(t155);
    t156 = ov_copy(global_7_e);
    if (OWN_UNLIKELY((t157 = own_call(own_builtins[28], (const OwnWord[]){t156}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[78]);
      goto b166;
    }
    goto b168;
  b166:;
    ov_release(t156);
    t158 = global_7_e;
    global_7_e = OWN_UNBOUND;
    ov_release(t158);
  b167:;
    own_handled_leave(t152);
    ov_release(t152);
    ov_release(t151);
    goto b185;
  b168:;
    ov_release(t156);
    ov_release(t157);
    t159 = global_7_e;
    global_7_e = OWN_UNBOUND;
    ov_release(t159);
    own_handled_leave(t152);
    ov_release(t152);
    ov_release(t151);
    goto b170;
  b169:;
    ov_release(t150);
  b170:;
    t160 = ov_copy(global_1_P);
    if (OWN_UNLIKELY((t161 = own_call(own_builtins[13], (const OwnWord[]){t160}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[79]);
      goto b171;
    }
    goto b172;
  b171:;
    ov_release(t160);
    goto b185;
  b172:;
    ov_release(t160);
    t162 = ov_copy(global_1_P);
    if (OWN_UNLIKELY((t163 = own_call(own_builtins[13], (const OwnWord[]){t162}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[80]);
      goto b173;
    }
    goto b174;
  b173:;
    ov_release(t162);
    goto b176;
  b174:;
    ov_release(t162);
    if (OWN_UNLIKELY((t164 = own_eq(t161, t163)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[81]);
      goto b175;
    }
    goto b177;
  b175:;
    ov_release(t163);
  b176:;
    ov_release(t161);
    goto b185;
  b177:;
    ov_release(t161);
    ov_release(t163);
    if (OWN_UNLIKELY((t165 = own_call(own_classes[1], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[82]);
      goto b184;
    }
    if (OWN_UNLIKELY((t166 = own_call(own_builtins[13], (const OwnWord[]){t165}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[83]);
      goto b179;
    }
    goto b180;
  b179:;
    ov_release(t165);
    goto b184;
  b180:;
    ov_release(t165);
    if (OWN_UNLIKELY((t167 = own_call(own_builtins[17], (const OwnWord[]){t166, own_classes[3]}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[84]);
      goto b181;
    }
    goto b182;
  b181:;
    ov_release(t166);
    goto b184;
  b182:;
    ov_release(t166);
    if (OWN_UNLIKELY((t168 = own_call(own_builtins[28], (const OwnWord[]){t164, t167}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[85]);
      goto b183;
    }
    goto b186;
  b183:;
    ov_release(t167);
  b184:;
    ov_release(t164);
  b185:;
    return 0;
  b186:;
    ov_release(t164);
    ov_release(t167);
    ov_release(t168);
    result = OWN_NONE;
    return result;
}

/* P.__init__ (entry), /work/main/tests/python/class-hash-eq.own:4 */
static OwnWord fn_init(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    int64_t t6;
    t4 = 0;
    t5 = 1;
    t6 = 2;
    if (OWN_UNLIKELY((result = fn_init_3(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5], _x3Carguments_x3E[t6])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* P.__eq__ (entry), /work/main/tests/python/class-hash-eq.own:7 */
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

/* P.__hash__ (entry), /work/main/tests/python/class-hash-eq.own:10 */
static OwnWord fn_hash(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_hash_4(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Q.__eq__ (entry), /work/main/tests/python/class-hash-eq.own:21 */
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

/* S.__hash__ (entry), /work/main/tests/python/class-hash-eq.own:30 */
static OwnWord fn_hash_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_hash_5(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* H.__init__ (entry), /work/main/tests/python/class-hash-eq.own:42 */
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

/* H.__hash__ (entry), /work/main/tests/python/class-hash-eq.own:45 */
static OwnWord fn_hash_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_hash_6(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_init_3[] = {
  {"/work/main/tests/python/class-hash-eq.own", 5, 9, "P.__init__"},
  {"/work/main/tests/python/class-hash-eq.own", 5, 17, "P.__init__"},
};
static OwnCache caches_fn_init_3[2];
/* P.__init__, /work/main/tests/python/class-hash-eq.own:4 */
static OwnWord fn_init_3(OwnWord self, OwnWord x, OwnWord y) {
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
    OwnWord t14;
    t6 = ov_copy(self);
    self_2 = t6;
    t8 = ov_copy(x);
    x_2 = t8;
    t10 = ov_copy(y);
    y_2 = t10;
    t11 = ov_copy(x_2);
    t12 = ov_copy(y_2);
    t13 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t13, words[2 /* x */], t11, &caches_fn_init_3[0]))) {
      own_error_trace(&sites_fn_init_3[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t13);
    ov_release(t12);
    goto b5;
  b3:;
    t14 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t14, words[3 /* y */], t12, &caches_fn_init_3[1]))) {
      own_error_trace(&sites_fn_init_3[1]);
      goto b4;
    }
    goto b6;
  b4:;
    ov_release(t14);
    ov_release(t13);
  b5:;
    ov_release(self_2);
    ov_release(x_2);
    ov_release(y_2);
    return 0;
  b6:;
    ov_release(t13);
    ov_release(t14);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(x_2);
    ov_release(y_2);
    return result;
}

static const OwnSite sites_fn_eq_3[] = {
  {"/work/main/tests/python/class-hash-eq.own", 8, 17, "P.__eq__"},
  {"/work/main/tests/python/class-hash-eq.own", 8, 25, "P.__eq__"},
  {"/work/main/tests/python/class-hash-eq.own", 8, 37, "P.__eq__"},
  {"/work/main/tests/python/class-hash-eq.own", 8, 42, "P.__eq__"},
  {"/work/main/tests/python/class-hash-eq.own", 8, 16, "P.__eq__"},
};
static OwnCache caches_fn_eq_3[4];
/* P.__eq__, /work/main/tests/python/class-hash-eq.own:7 */
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
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
    OwnWord t17;
    OwnWord t18;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    t8 = ov_copy(self_2);
    if (OWN_UNLIKELY((t9 = own_get_attr(t8, words[2 /* x */], &caches_fn_eq_3[0])) == 0)) {
      own_error_trace(&sites_fn_eq_3[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t8);
    goto b12;
  b3:;
    ov_release(t8);
    t10 = ov_copy(self_2);
    if (OWN_UNLIKELY((t11 = own_get_attr(t10, words[3 /* y */], &caches_fn_eq_3[1])) == 0)) {
      own_error_trace(&sites_fn_eq_3[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t10);
    ov_release(t9);
    goto b12;
  b5:;
    ov_release(t10);
    t12 = own_tuple_new((const OwnWord[]){t9, t11}, 2);
    t13 = ov_copy(o_2);
    if (OWN_UNLIKELY((t14 = own_get_attr(t13, words[2 /* x */], &caches_fn_eq_3[2])) == 0)) {
      own_error_trace(&sites_fn_eq_3[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t13);
    goto b11;
  b7:;
    ov_release(t13);
    t15 = ov_copy(o_2);
    if (OWN_UNLIKELY((t16 = own_get_attr(t15, words[3 /* y */], &caches_fn_eq_3[3])) == 0)) {
      own_error_trace(&sites_fn_eq_3[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t15);
    ov_release(t14);
    goto b11;
  b9:;
    ov_release(t15);
    t17 = own_tuple_new((const OwnWord[]){t14, t16}, 2);
    if (OWN_UNLIKELY((t18 = own_eq(t12, t17)) == 0)) {
      own_error_trace(&sites_fn_eq_3[4]);
      goto b10;
    }
    goto b13;
  b10:;
    ov_release(t17);
  b11:;
    ov_release(t12);
  b12:;
    ov_release(self_2);
    ov_release(o_2);
    return 0;
  b13:;
    ov_release(t12);
    ov_release(t17);
    result = t18;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

static const OwnSite sites_fn_hash_4[] = {
  {"/work/main/tests/python/class-hash-eq.own", 10, 9, "P.__hash__"},
  {"/work/main/tests/python/class-hash-eq.own", 11, 22, "P.__hash__"},
  {"/work/main/tests/python/class-hash-eq.own", 11, 30, "P.__hash__"},
  {"/work/main/tests/python/class-hash-eq.own", 11, 16, "P.__hash__"},
};
static OwnCache caches_fn_hash_4[2];
/* P.__hash__, /work/main/tests/python/class-hash-eq.own:10 */
static OwnWord fn_hash_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_hash_4[0]);
      goto b9;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[2 /* x */], &caches_fn_hash_4[0])) == 0)) {
      own_error_trace(&sites_fn_hash_4[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t5);
    goto b8;
  b4:;
    ov_release(t5);
    t7 = ov_copy(self_2);
    if (OWN_UNLIKELY((t8 = own_get_attr(t7, words[3 /* y */], &caches_fn_hash_4[1])) == 0)) {
      own_error_trace(&sites_fn_hash_4[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t7);
    ov_release(t6);
    goto b8;
  b6:;
    ov_release(t7);
    t9 = own_tuple_new((const OwnWord[]){t6, t8}, 2);
    if (OWN_UNLIKELY((t10 = own_call(own_builtins[13], (const OwnWord[]){t9}, 1)) == 0)) {
      own_error_trace(&sites_fn_hash_4[3]);
      goto b7;
    }
    goto b10;
  b7:;
    ov_release(t9);
  b8:;
    ov_release(self_2);
  b9:;
    return 0;
  b10:;
    ov_release(t9);
    result = t10;
    ov_release(self_2);
    return result;
}

/* Q.__eq__, /work/main/tests/python/class-hash-eq.own:21 */
static OwnWord fn_eq_4(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    result = OWN_TRUE;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* S.__hash__, /work/main/tests/python/class-hash-eq.own:30 */
static OwnWord fn_hash_5(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    t4 = ov_copy(self);
    self_2 = t4;
    result = ov_small(INT64_C(5));
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_init_4[] = {
  {"/work/main/tests/python/class-hash-eq.own", 43, 9, "H.__init__"},
};
static OwnCache caches_fn_init_4[1];
/* H.__init__, /work/main/tests/python/class-hash-eq.own:42 */
static OwnWord fn_init_4(OwnWord self, OwnWord h) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord h_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(h);
    h_2 = t7;
    t8 = ov_copy(h_2);
    t9 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t9, words[13 /* h */], t8, &caches_fn_init_4[0]))) {
      own_error_trace(&sites_fn_init_4[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t9);
    ov_release(self_2);
    ov_release(h_2);
    return 0;
  b3:;
    ov_release(t9);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(h_2);
    return result;
}

static const OwnSite sites_fn_hash_6[] = {
  {"/work/main/tests/python/class-hash-eq.own", 46, 16, "H.__hash__"},
};
static OwnCache caches_fn_hash_6[1];
/* H.__hash__, /work/main/tests/python/class-hash-eq.own:45 */
static OwnWord fn_hash_6(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[13 /* h */], &caches_fn_hash_6[0])) == 0)) {
      own_error_trace(&sites_fn_hash_6[0]);
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
