/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_f(OwnWord, OwnWord *);
static OwnWord fn_f_2(OwnWord, OwnWord *);
static OwnWord fn_g(OwnWord, OwnWord *);
static OwnWord fn_f_3(OwnWord);
static OwnWord fn_f_4(OwnWord);
static OwnWord fn_g_2(OwnWord, OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 1, "f"},
  {OWN_CONST_STR, 3, "A.f"},
  {OWN_CONST_STR, 1, "x"},
  {OWN_CONST_STR, 1, "g"},
  {OWN_CONST_STR, 3, "A.g"},
  {OWN_CONST_STR, 6, "before"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 11, "in the body"},
  {OWN_CONST_STR, 5, "total"},
  {OWN_CONST_STR, 1, "i"},
  {OWN_CONST_STR, 1, "e"},
  {OWN_CONST_STR, 7, "message"},
  {OWN_CONST_STR, 7, "squares"},
  {OWN_CONST_STR, 1, "k"},
  {OWN_CONST_STR, 5, "table"},
  {OWN_CONST_STR, 1, "y"},
  {OWN_CONST_STR, 6, "Broken"},
  {OWN_CONST_STR, 1, "n"},
  {OWN_CONST_STR, 8, "__name__"},
  {OWN_CONST_STR, 5, "small"},
  {OWN_CONST_STR, 3, "big"},
  {OWN_CONST_STR, 1, "A"},
  {OWN_CONST_STR, 4, "Loop"},
  {OWN_CONST_STR, 4, "Cond"},
};
static OwnWord words[26];
static const OwnProgram program = {constants, words, 26};

static OwnWord global_1_A = OWN_UNBOUND;
static OwnWord global_2_Broken = OWN_UNBOUND;
static OwnWord global_3_e = OWN_UNBOUND;
static OwnWord global_4_k = OWN_UNBOUND;
static OwnWord global_5_Loop = OWN_UNBOUND;
static OwnWord global_6_Cond = OWN_UNBOUND;
static OwnWord global_7__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1};
static const OwnSite site_1 = {"/work/main/tests/python/class-body-code.own", 12, 13, "A.f"};
static const OwnCode code_1 = {fn_f_2, &site_1, names_1, 2, 3, 0, 0, 1, 0, 0, 0};
static const uint32_t names_2[] = {1};
static const OwnSite site_2 = {"/work/main/tests/python/class-body-code.own", 15, 13, "A.f"};
static const OwnCode code_2 = {fn_f, &site_2, names_2, 2, 3, 0, 0, 1, 0, 0, 0};
static const uint32_t names_3[] = {1, 4};
static const OwnSite site_3 = {"/work/main/tests/python/class-body-code.own", 25, 9, "A.g"};
static const OwnCode code_3 = {fn_g, &site_3, names_3, 5, 6, 0, 0, 2, 0, 0, 0};
static const OwnClassCode class_1 = {23, 23, 0, 0, 0};
static const OwnClassCode class_2 = {18, 18, 0, 0, 0};
static const OwnClassCode class_3 = {24, 24, 0, 0, 0};
static const OwnClassCode class_4 = {25, 25, 0, 0, 0};

/* <start>, /work/main/tests/python/class-body-code.own:3 */
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
    t7 = global_2_Broken;
    global_2_Broken = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_k;
    global_4_k = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_Loop;
    global_5_Loop = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_Cond;
    global_6_Cond = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7__x3Cmodule_x3E;
    global_7__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t17);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-body-code.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 6, 1, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 7, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 8, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 9, 14, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 9, 14, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 9, 9, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 9, 9, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 10, 9, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 10, 18, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 10, 9, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 10, 9, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 10, 18, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 10, 9, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 11, 8, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 11, 8, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 11, 8, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 15, 13, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 12, 13, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 18, 9, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 19, 12, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 19, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 19, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 20, 23, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 20, 19, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 20, 9, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 19, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 20, 23, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 20, 23, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 21, 31, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 21, 31, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 21, 22, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 21, 16, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 21, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 22, 19, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 22, 13, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 22, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 23, 9, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 25, 19, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 25, 9, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 6, 1, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 29, 7, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 29, 16, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 29, 16, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 29, 25, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 29, 36, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 29, 47, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 29, 47, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 29, 56, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 29, 56, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 29, 56, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 29, 76, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 29, 93, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 29, 1, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 31, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 32, 9, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 33, 13, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 33, 9, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 31, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 34, 8, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 34, 1, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 35, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 37, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 38, 8, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 38, 1, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 39, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 40, 10, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 40, 10, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 40, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 41, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 42, 9, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 41, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 43, 11, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 43, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 45, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 45, 5, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 47, 7, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 47, 1, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 25, 19, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 22, 19, "<module>"},
  {"/work/main/tests/python/class-body-code.own", 11, 8, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[8];
/* <module>, /work/main/tests/python/class-body-code.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord n;
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
    OwnWord t21;
    OwnWord t22;
    OwnWord t24;
    bool t25;
    OwnWord t26;
    OwnWord t27;
    OwnWord t28;
    OwnWord t29;
    OwnWord t30;
    bool t31;
    OwnWord t32;
    OwnWord t33;
    OwnWord t34;
    OwnWord t36;
    OwnWord t39;
    OwnWord t40;
    OwnWord t41;
    OwnWord t42;
    OwnWord t43;
    OwnWord t44;
    OwnWord t45;
    OwnWord t47;
    OwnWord t48;
    OwnWord t49;
    OwnWord t50;
    OwnWord t51;
    OwnWord t52;
    OwnWord t54;
    OwnWord t55;
    OwnWord t56;
    OwnWord t58;
    OwnWord t59;
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
    OwnWord t74;
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
    OwnWord t87;
    OwnWord t88;
    OwnWord t89;
    bool t90;
    OwnWord t91;
    OwnWord t92;
    OwnWord t93;
    OwnWord t94;
    OwnWord t95;
    OwnWord t96;
    OwnWord t97;
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
    OwnWord t109;
    OwnWord t110;
    OwnWord t111;
    OwnWord t112;
    OwnWord t115;
    OwnWord t116;
    OwnWord t117;
    OwnWord t118;
    OwnWord t120;
    OwnWord t121;
    OwnWord t122;
    OwnWord t123;
    OwnWord t124;
    OwnWord t125;
    OwnWord t127;
    OwnWord t128;
    OwnWord t129;
    OwnWord t130;
    if (global_7__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_7__x3Cmodule_x3E = OWN_TRUE;
    n = OWN_UNBOUND;
    if (OWN_UNLIKELY((t5 = own_call(own_builtins[28], (const OwnWord[]){words[7 /* before */]}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b171;
    }
    ov_release(t5);
    t6 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t7 = own_class_new(&class_1, t6, words[8 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b171;
    }
    if (OWN_UNLIKELY((t8 = own_call(own_builtins[28], (const OwnWord[]){words[9 /* in the body */]}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b170;
    }
    ov_release(t8);
    if (OWN_UNLIKELY(own_class_set(t7, words[10 /* total */], ov_small(INT64_C(0))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b170;
    }
    if (OWN_UNLIKELY((t9 = own_call(own_classes[12], (const OwnWord[]){ov_small(INT64_C(4))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b170;
    }
    if (OWN_UNLIKELY((t10 = own_iter(t9)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b9;
    }
    goto b10;
  b9:;
    ov_release(t9);
    goto b170;
  b10:;
    ov_release(t9);
    t11 = t10;
  b11:;
    if (OWN_UNLIKELY((t12 = own_next(t11)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b27;
    }
    if (t12 == OWN_END) goto b29;
    if (OWN_UNLIKELY(own_class_set(t7, words[11 /* i */], t12))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b27;
    }
    if (OWN_UNLIKELY((t16 = own_class_get(t7, words[10 /* total */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b27;
    }
    if (t16 == OWN_UNBOUND) goto b26;
    t15 = t16;
    t14 = t15;
    if (OWN_UNLIKELY((t19 = own_class_get(t7, words[11 /* i */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b24;
    }
    if (t19 == OWN_UNBOUND) goto b23;
    t18 = t19;
    if (OWN_UNLIKELY(own_inplace(0, &t14, t18))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b19;
    }
    goto b20;
  b19:;
    ov_release(t18);
    goto b24;
  b20:;
    if (OWN_UNLIKELY(own_class_set(t7, words[10 /* total */], t14))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b21;
    }
    goto b22;
  b21:;
    ov_release(t18);
    goto b27;
  b22:;
    ov_release(t18);
    goto b11;
  b23:;
    ov_release(t19);
    if (OWN_UNLIKELY(own_unbound_global(words[11 /* i */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b24;
    }
    goto b25;
  b24:;
    ov_release(t14);
    goto b27;
  b25:;
    __builtin_unreachable();
  b26:;
    ov_release(t16);
    if (OWN_UNLIKELY(own_unbound_global(words[10 /* total */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b27;
    }
    goto b28;
  b27:;
    ov_release(t11);
    goto b170;
  b28:;
    __builtin_unreachable();
  b29:;
    ov_release(t12);
    ov_release(t11);
    if (OWN_UNLIKELY((t22 = own_class_get(t7, words[10 /* total */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b170;
    }
    if (t22 == OWN_UNBOUND) goto b169;
    t21 = t22;
    if (OWN_UNLIKELY((t24 = own_gt(t21, ov_small(INT64_C(5)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b32;
    }
    goto b33;
  b32:;
    ov_release(t21);
    goto b170;
  b33:;
    ov_release(t21);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_truth(t24)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b34;
    }
    t25 = own_1 != 0;
    }
    goto b35;
  b34:;
    ov_release(t24);
    goto b170;
  b35:;
    ov_release(t24);
    if (t25) goto b37;
    t27 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[8 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t7, words[2 /* f */], t27))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b170;
    }
    goto b38;
  b37:;
    t26 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[8 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t7, words[2 /* f */], t26))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b170;
    }
  b38:;
    if (OWN_UNLIKELY((t28 = own_truediv(ov_small(INT64_C(1)), ov_small(INT64_C(0)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b39;
    }
    goto b58;
  b39:;
    t29 = own_error_take_object();
    t30 = own_handled_enter(t29);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_exception_is(t29, own_classes[57])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b56;
    }
    t31 = own_2 != 0;
    }
    if (t31) goto b43;
    own_error_raise_object(t29, &sites_fn__x3Cmodule_x3E[21]);
    own_handled_leave(t30);
    ov_release(t30);
    goto b170;
  b43:;
    t32 = ov_copy(t29);
    if (OWN_UNLIKELY(own_class_set(t7, words[12 /* e */], t32))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b56;
    }
    if (OWN_UNLIKELY((t34 = own_class_get(t7, words[12 /* e */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b55;
    }
    if (t34 == OWN_UNBOUND) goto b47;
    t33 = t34;
    goto b49;
  b47:;
    ov_release(t34);
    if (global_3_e == OWN_UNBOUND) goto b54;
    t39 = ov_copy(global_3_e);
    t36 = t39;
    t33 = t36;
  b49:;
    if (OWN_UNLIKELY((t40 = own_call(own_classes[6], (const OwnWord[]){t33}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b50;
    }
    goto b51;
  b50:;
    ov_release(t33);
    goto b55;
  b51:;
    ov_release(t33);
    if (OWN_UNLIKELY(own_class_set(t7, words[13 /* message */], t40))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b55;
    }
    if (OWN_UNLIKELY(own_class_del(t7, words[12 /* e */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b56;
    }
    own_handled_leave(t30);
    ov_release(t30);
    ov_release(t29);
    goto b59;
  b54:;
    if (OWN_UNLIKELY(own_unbound_global(words[12 /* e */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b55;
    }
    goto b57;
  b55:;
    if (OWN_UNLIKELY(own_class_del(t7, words[12 /* e */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b56;
    }
  b56:;
    own_handled_leave(t30);
    ov_release(t30);
    ov_release(t29);
    goto b170;
  b57:;
    __builtin_unreachable();
  b58:;
    ov_release(t28);
  b59:;
    t41 = own_list_new(NULL, 0);
    ov_release(n);
    n = OWN_UNBOUND;
    if (OWN_UNLIKELY((t42 = own_call(own_classes[12], (const OwnWord[]){ov_small(INT64_C(3))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b68;
    }
    if (OWN_UNLIKELY((t43 = own_iter(t42)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b61;
    }
    goto b62;
  b61:;
    ov_release(t42);
    goto b68;
  b62:;
    ov_release(t42);
    t44 = t43;
  b63:;
    if (OWN_UNLIKELY((t45 = own_next(t44)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b67;
    }
    if (t45 == OWN_END) goto b70;
    ov_release(n);
    n = t45;
    t47 = ov_copy(n);
    t48 = ov_copy(n);
    if (OWN_UNLIKELY((t49 = own_mul(t47, t48)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b66;
    }
    goto b69;
  b66:;
    ov_release(t48);
    ov_release(t47);
  b67:;
    ov_release(t44);
  b68:;
    ov_release(t41);
    goto b170;
  b69:;
    ov_release(t47);
    ov_release(t48);
    own_list_append(t41, t49);
    goto b63;
  b70:;
    ov_release(t45);
    ov_release(t44);
    ov_release(n);
    n = OWN_UNBOUND;
    if (OWN_UNLIKELY(own_class_set(t7, words[14 /* squares */], t41))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b170;
    }
    t50 = ov_copy(words[15 /* k */]);
    if (OWN_UNLIKELY((t52 = own_class_get(t7, words[2 /* f */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b167;
    }
    if (t52 == OWN_UNBOUND) goto b166;
    t51 = t52;
    if (OWN_UNLIKELY((t54 = own_dict_new((const OwnWord[]){t50, t51}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b170;
    }
    if (OWN_UNLIKELY(own_class_set(t7, words[16 /* table */], t54))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b170;
    }
    if (OWN_UNLIKELY(own_class_del(t7, words[11 /* i */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b170;
    }
    if (OWN_UNLIKELY((t56 = own_class_get(t7, words[10 /* total */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b170;
    }
    if (t56 == OWN_UNBOUND) goto b164;
    t55 = t56;
    t58 = own_tuple_new((const OwnWord[]){t55}, 1);
    t59 = own_function_new(&code_3, t58, OWN_NONE, words[8 /* __main__ */], NULL, 0);
    ov_release(t58);
    if (OWN_UNLIKELY(own_class_set(t7, words[5 /* g */], t59))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b170;
    }
    if (OWN_UNLIKELY(own_class_done(t7))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b170;
    }
    t61 = global_1_A;
    global_1_A = t7;
    ov_release(t61);
    t62 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t63 = own_get_attr(t62, words[10 /* total */], &caches_fn__x3Cmodule_x3E[0])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b81;
    }
    goto b82;
  b81:;
    ov_release(t62);
    goto b171;
  b82:;
    ov_release(t62);
    t64 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t65 = own_call(t64, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b83;
    }
    goto b84;
  b83:;
    ov_release(t64);
    goto b112;
  b84:;
    ov_release(t64);
    if (OWN_UNLIKELY((t66 = own_call_method(words[2 /* f */], &caches_fn__x3Cmodule_x3E[1], (const OwnWord[]){t65}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b85;
    }
    goto b86;
  b85:;
    ov_release(t65);
    goto b112;
  b86:;
    ov_release(t65);
    t67 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t68 = own_get_attr(t67, words[13 /* message */], &caches_fn__x3Cmodule_x3E[2])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b87;
    }
    goto b88;
  b87:;
    ov_release(t67);
    goto b111;
  b88:;
    ov_release(t67);
    t69 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t70 = own_get_attr(t69, words[14 /* squares */], &caches_fn__x3Cmodule_x3E[3])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b89;
    }
    goto b90;
  b89:;
    ov_release(t69);
    goto b110;
  b90:;
    ov_release(t69);
    t71 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t72 = own_call(t71, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b91;
    }
    goto b92;
  b91:;
    ov_release(t71);
    goto b109;
  b92:;
    ov_release(t71);
    if (OWN_UNLIKELY((t73 = own_call_method(words[5 /* g */], &caches_fn__x3Cmodule_x3E[4], (const OwnWord[]){t72}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b93;
    }
    goto b94;
  b93:;
    ov_release(t72);
    goto b109;
  b94:;
    ov_release(t72);
    t74 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t75 = own_get_attr(t74, words[16 /* table */], &caches_fn__x3Cmodule_x3E[5])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[48]);
      goto b95;
    }
    goto b96;
  b95:;
    ov_release(t74);
    goto b108;
  b96:;
    ov_release(t74);
    if (OWN_UNLIKELY((t76 = own_get_item(t75, words[15 /* k */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[49]);
      goto b97;
    }
    goto b98;
  b97:;
    ov_release(t75);
    goto b108;
  b98:;
    ov_release(t75);
    if (OWN_UNLIKELY((t77 = own_call(t76, (const OwnWord[]){OWN_NONE}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[50]);
      goto b99;
    }
    goto b100;
  b99:;
    ov_release(t76);
    goto b108;
  b100:;
    ov_release(t76);
    t78 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t79 = own_call(own_builtins[12], (const OwnWord[]){t78, words[11 /* i */]}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[51]);
      goto b101;
    }
    goto b102;
  b101:;
    ov_release(t78);
    goto b107;
  b102:;
    ov_release(t78);
    t80 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t81 = own_call(own_builtins[12], (const OwnWord[]){t80, words[12 /* e */]}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[52]);
      goto b103;
    }
    goto b104;
  b103:;
    ov_release(t80);
    goto b106;
  b104:;
    ov_release(t80);
    if (OWN_UNLIKELY((t82 = own_call(own_builtins[28], (const OwnWord[]){t63, t66, t68, t70, t73, t77, t79, t81}, 8)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[53]);
      goto b105;
    }
    goto b113;
  b105:;
    ov_release(t81);
  b106:;
    ov_release(t79);
  b107:;
    ov_release(t77);
  b108:;
    ov_release(t73);
  b109:;
    ov_release(t70);
  b110:;
    ov_release(t68);
  b111:;
    ov_release(t66);
  b112:;
    ov_release(t63);
    goto b171;
  b113:;
    ov_release(t63);
    ov_release(t66);
    ov_release(t68);
    ov_release(t70);
    ov_release(t73);
    ov_release(t77);
    ov_release(t79);
    ov_release(t81);
    ov_release(t82);
    t83 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t84 = own_class_new(&class_2, t83, words[8 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[54]);
      goto b119;
    }
    if (OWN_UNLIKELY(own_class_set(t84, words[4 /* x */], ov_small(INT64_C(1))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[55]);
      goto b118;
    }
    if (OWN_UNLIKELY((t85 = own_truediv(ov_small(INT64_C(1)), ov_small(INT64_C(0)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[56]);
      goto b118;
    }
    if (OWN_UNLIKELY(own_class_set(t84, words[17 /* y */], t85))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[57]);
      goto b118;
    }
    if (OWN_UNLIKELY(own_class_done(t84))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[58]);
      goto b118;
    }
    goto b127;
  b118:;
    ov_release(t84);
  b119:;
    t88 = own_error_take_object();
    t89 = own_handled_enter(t88);
    {
    int32_t own_3;
    if (OWN_UNLIKELY((own_3 = own_exception_is(t88, own_classes[57])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[59]);
      goto b125;
    }
    t90 = own_3 != 0;
    }
    if (t90) goto b123;
    own_error_raise_object(t88, &sites_fn__x3Cmodule_x3E[60]);
    own_handled_leave(t89);
    ov_release(t89);
    goto b171;
  b123:;
    t91 = ov_copy(t88);
    t92 = global_3_e;
    global_3_e = t91;
    ov_release(t92);
    t93 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t94 = own_call(own_builtins[28], (const OwnWord[]){t93}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[61]);
      goto b124;
    }
    goto b126;
  b124:;
    ov_release(t93);
    t95 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t95);
  b125:;
    own_handled_leave(t89);
    ov_release(t89);
    ov_release(t88);
    goto b171;
  b126:;
    ov_release(t93);
    ov_release(t94);
    t96 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t96);
    own_handled_leave(t89);
    ov_release(t89);
    ov_release(t88);
    goto b128;
  b127:;
    t87 = global_2_Broken;
    global_2_Broken = t84;
    ov_release(t87);
  b128:;
    if (global_2_Broken == OWN_UNBOUND) goto b130;
    t99 = ov_copy(global_2_Broken);
    t97 = t99;
    ov_release(t97);
    goto b139;
  b130:;
    if (OWN_UNLIKELY(own_unbound_global(words[18 /* Broken */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[62]);
      goto b131;
    }
    goto b163;
  b131:;
    t100 = own_error_take_object();
    t101 = own_handled_enter(t100);
    {
    int32_t own_4;
    if (OWN_UNLIKELY((own_4 = own_exception_is(t100, own_classes[68])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[63]);
      goto b137;
    }
    t102 = own_4 != 0;
    }
    if (t102) goto b135;
    own_error_raise_object(t100, &sites_fn__x3Cmodule_x3E[64]);
    own_handled_leave(t101);
    ov_release(t101);
    goto b171;
  b135:;
    t103 = ov_copy(t100);
    t104 = global_3_e;
    global_3_e = t103;
    ov_release(t104);
    t105 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t106 = own_call(own_builtins[28], (const OwnWord[]){t105}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[65]);
      goto b136;
    }
    goto b138;
  b136:;
    ov_release(t105);
    t107 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t107);
  b137:;
    own_handled_leave(t101);
    ov_release(t101);
    ov_release(t100);
    goto b171;
  b138:;
    ov_release(t105);
    ov_release(t106);
    t108 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t108);
    own_handled_leave(t101);
    ov_release(t101);
    ov_release(t100);
  b139:;
    if (OWN_UNLIKELY((t109 = own_call(own_classes[12], (const OwnWord[]){ov_small(INT64_C(2))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[66]);
      goto b171;
    }
    if (OWN_UNLIKELY((t110 = own_iter(t109)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[67]);
      goto b141;
    }
    goto b142;
  b141:;
    ov_release(t109);
    goto b171;
  b142:;
    ov_release(t109);
    t111 = t110;
  b143:;
    if (OWN_UNLIKELY((t112 = own_next(t111)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[68]);
      goto b153;
    }
    if (t112 == OWN_END) goto b155;
    t115 = global_4_k;
    global_4_k = t112;
    ov_release(t115);
    t116 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t117 = own_class_new(&class_3, t116, words[8 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[69]);
      goto b153;
    }
    t118 = ov_copy(global_4_k);
    if (OWN_UNLIKELY(own_class_set(t117, words[19 /* n */], t118))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[70]);
      goto b148;
    }
    if (OWN_UNLIKELY(own_class_done(t117))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[71]);
      goto b148;
    }
    goto b149;
  b148:;
    ov_release(t117);
    goto b153;
  b149:;
    t120 = global_5_Loop;
    global_5_Loop = t117;
    ov_release(t120);
    t121 = ov_copy(global_5_Loop);
    if (OWN_UNLIKELY((t122 = own_get_attr(t121, words[19 /* n */], &caches_fn__x3Cmodule_x3E[6])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[72]);
      goto b150;
    }
    goto b151;
  b150:;
    ov_release(t121);
    goto b153;
  b151:;
    ov_release(t121);
    if (OWN_UNLIKELY((t123 = own_call(own_builtins[28], (const OwnWord[]){t122}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[73]);
      goto b152;
    }
    goto b154;
  b152:;
    ov_release(t122);
  b153:;
    ov_release(t111);
    goto b171;
  b154:;
    ov_release(t122);
    ov_release(t123);
    goto b143;
  b155:;
    ov_release(t112);
    ov_release(t111);
    t124 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t125 = own_class_new(&class_4, t124, words[8 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[74]);
      goto b171;
    }
    if (OWN_UNLIKELY(own_class_done(t125))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[75]);
      goto b157;
    }
    goto b158;
  b157:;
    ov_release(t125);
    goto b171;
  b158:;
    t127 = global_6_Cond;
    global_6_Cond = t125;
    ov_release(t127);
    t128 = ov_copy(global_6_Cond);
    if (OWN_UNLIKELY((t129 = own_get_attr(t128, words[20 /* __name__ */], &caches_fn__x3Cmodule_x3E[7])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[76]);
      goto b159;
    }
    goto b160;
  b159:;
    ov_release(t128);
    goto b171;
  b160:;
    ov_release(t128);
    if (OWN_UNLIKELY((t130 = own_call(own_builtins[28], (const OwnWord[]){t129}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[77]);
      goto b161;
    }
    goto b162;
  b161:;
    ov_release(t129);
    goto b171;
  b162:;
    ov_release(t129);
    ov_release(t130);
    result = OWN_NONE;
    ov_release(n);
    return result;
  b163:;
    __builtin_unreachable();
  b164:;
    ov_release(t56);
    if (OWN_UNLIKELY(own_unbound_global(words[10 /* total */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[78]);
      goto b170;
    }
    __builtin_unreachable();
  b166:;
    ov_release(t52);
    if (OWN_UNLIKELY(own_unbound_global(words[2 /* f */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[79]);
      goto b167;
    }
    goto b168;
  b167:;
    ov_release(t50);
    goto b170;
  b168:;
    __builtin_unreachable();
  b169:;
    ov_release(t22);
    if (OWN_UNLIKELY(own_unbound_global(words[10 /* total */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[80]);
      goto b170;
    }
    goto b172;
  b170:;
    ov_release(t7);
  b171:;
    ov_release(n);
    return 0;
  b172:;
    __builtin_unreachable();
}

/* A.f (entry), /work/main/tests/python/class-body-code.own:15 */
static OwnWord fn_f(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_f_3(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.f (entry), /work/main/tests/python/class-body-code.own:12 */
static OwnWord fn_f_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
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

/* A.g (entry), /work/main/tests/python/class-body-code.own:25 */
static OwnWord fn_g(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_g_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.f, /work/main/tests/python/class-body-code.own:15 */
static OwnWord fn_f_3(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[21 /* small */]);
    result = t5;
    ov_release(self_2);
    return result;
}

/* A.f, /work/main/tests/python/class-body-code.own:12 */
static OwnWord fn_f_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[22 /* big */]);
    result = t5;
    ov_release(self_2);
    return result;
}

/* A.g, /work/main/tests/python/class-body-code.own:25 */
static OwnWord fn_g_2(OwnWord self, OwnWord x) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord x_2;
    OwnWord t7;
    OwnWord t8;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(x);
    x_2 = t7;
    t8 = ov_copy(x_2);
    result = t8;
    ov_release(self_2);
    ov_release(x_2);
    return result;
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
