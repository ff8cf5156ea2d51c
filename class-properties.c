/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn_celsius(OwnWord, OwnWord *);
static OwnWord fn_celsius_2(OwnWord, OwnWord *);
static OwnWord fn_celsius_3(OwnWord, OwnWord *);
static OwnWord fn_fahrenheit(OwnWord, OwnWord *);
static OwnWord fn_get_k(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_2(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_3(OwnWord, OwnWord *);
static OwnWord fn_fahrenheit_2(OwnWord, OwnWord *);
static OwnWord fn_init_2(OwnWord, OwnWord);
static OwnWord fn_celsius_4(OwnWord);
static OwnWord fn_celsius_5(OwnWord, OwnWord);
static OwnWord fn_celsius_6(OwnWord);
static OwnWord fn_fahrenheit_3(OwnWord);
static OwnWord fn_get_k_2(OwnWord);
static OwnWord fn__x3Clambda_x3E_4(void);
static OwnWord fn__x3Clambda_x3E_5(void);
static OwnWord fn__x3Clambda_x3E_6(void);
static OwnWord fn_fahrenheit_4(OwnWord, OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 1, "c"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 10, "T.__init__"},
  {OWN_CONST_STR, 7, "celsius"},
  {OWN_CONST_STR, 9, "T.celsius"},
  {OWN_CONST_STR, 1, "v"},
  {OWN_CONST_STR, 10, "fahrenheit"},
  {OWN_CONST_STR, 12, "T.fahrenheit"},
  {OWN_CONST_STR, 5, "get_k"},
  {OWN_CONST_STR, 7, "T.get_k"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 12, "U.fahrenheit"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 6, "setter"},
  {OWN_CONST_STR, 7, "deleter"},
  {OWN_CONST_STR, 6, "kelvin"},
  {OWN_CONST_STR, 2, "_c"},
  {OWN_CONST_STR, 3, "get"},
  {OWN_CONST_STR, 3, "set"},
  {OWN_CONST_STR, 8, "too cold"},
  {OWN_CONST_STR, 3, "del"},
  {OWN_CONST_STR, 1, "t"},
  {OWN_CONST_STR, 2, "U "},
  {OWN_CONST_STR, 9, "__class__"},
  {OWN_CONST_STR, 1, "T"},
  {OWN_CONST_STR, 1, "U"},
};
static OwnWord words[28];
static const OwnProgram program = {constants, words, 28};

static OwnWord global_1_T = OWN_UNBOUND;
static OwnWord global_2_t = OWN_UNBOUND;
static OwnWord global_3_e = OWN_UNBOUND;
static OwnWord global_4_f = OWN_UNBOUND;
static OwnWord global_5_U = OWN_UNBOUND;
static OwnWord global_6__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2};
static const OwnSite site_1 = {"/work/main/tests/python/class-properties.own", 4, 9, "T.__init__"};
static const OwnCode code_1 = {fn_init, &site_1, names_1, 3, 4, 0, 0, 2, 0, 0, 0};
static const uint32_t names_2[] = {1};
static const OwnSite site_2 = {"/work/main/tests/python/class-properties.own", 8, 9, "T.celsius"};
static const OwnCode code_2 = {fn_celsius, &site_2, names_2, 5, 6, 0, 0, 1, 0, 0, 0};
static const uint32_t names_3[] = {1, 7};
static const OwnSite site_3 = {"/work/main/tests/python/class-properties.own", 12, 6, "T.celsius"};
static const OwnCode code_3 = {fn_celsius_2, &site_3, names_3, 5, 6, 0, 0, 2, 0, 0, 0};
static const uint32_t names_4[] = {1};
static const OwnSite site_4 = {"/work/main/tests/python/class-properties.own", 19, 6, "T.celsius"};
static const OwnCode code_4 = {fn_celsius_3, &site_4, names_4, 5, 6, 0, 0, 1, 0, 0, 0};
static const uint32_t names_5[] = {1};
static const OwnSite site_5 = {"/work/main/tests/python/class-properties.own", 25, 9, "T.fahrenheit"};
static const OwnCode code_5 = {fn_fahrenheit, &site_5, names_5, 8, 9, 0, 0, 1, 0, 0, 0};
static const uint32_t names_6[] = {1};
static const OwnSite site_6 = {"/work/main/tests/python/class-properties.own", 28, 9, "T.get_k"};
static const OwnCode code_6 = {fn_get_k, &site_6, names_6, 10, 11, 0, 0, 1, 0, 0, 0};
static const OwnSite site_7 = {"/work/main/tests/python/class-properties.own", 43, 11, "<lambda>"};
static const OwnCode code_7 = {fn__x3Clambda_x3E, &site_7, 0, 12, 12, 0, 0, 0, 0, 0, 0};
static const OwnSite site_8 = {"/work/main/tests/python/class-properties.own", 43, 48, "<lambda>"};
static const OwnCode code_8 = {fn__x3Clambda_x3E_2, &site_8, 0, 12, 12, 0, 0, 0, 0, 0, 0};
static const OwnSite site_9 = {"/work/main/tests/python/class-properties.own", 43, 82, "<lambda>"};
static const OwnCode code_9 = {fn__x3Clambda_x3E_3, &site_9, 0, 12, 12, 0, 0, 0, 0, 0, 0};
static const uint32_t names_10[] = {1};
static const OwnSite site_10 = {"/work/main/tests/python/class-properties.own", 57, 9, "U.fahrenheit"};
static const OwnCode code_10 = {fn_fahrenheit_2, &site_10, names_10, 8, 13, 0, 0, 1, 0, 0, 1};
static const uint32_t slots_1[] = {18};
static const OwnClassCode class_1 = {26, 26, 0, 1, slots_1};
static const OwnClassCode class_2 = {27, 27, 0, 0, 0};

/* <start>, /work/main/tests/python/class-properties.own:3 */
static OwnWord own_main(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t7;
    OwnWord t9;
    OwnWord t11;
    OwnWord t13;
    OwnWord t15;
    if (OWN_UNLIKELY((t2 = fn__x3Cmodule_x3E()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    ov_release(t2);
    if (!own_wants_teardown()) goto b5;
    t5 = global_1_T;
    global_1_T = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_t;
    global_2_t = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_f;
    global_4_f = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_U;
    global_5_U = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6__x3Cmodule_x3E;
    global_6__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t15);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-properties.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-properties.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-properties.own", 7, 5, "<module>"},
  {"/work/main/tests/python/class-properties.own", 8, 9, "<module>"},
  {"/work/main/tests/python/class-properties.own", 12, 6, "<module>"},
  {"/work/main/tests/python/class-properties.own", 12, 6, "<module>"},
  {"/work/main/tests/python/class-properties.own", 12, 5, "<module>"},
  {"/work/main/tests/python/class-properties.own", 12, 6, "<module>"},
  {"/work/main/tests/python/class-properties.own", 19, 6, "<module>"},
  {"/work/main/tests/python/class-properties.own", 19, 6, "<module>"},
  {"/work/main/tests/python/class-properties.own", 19, 5, "<module>"},
  {"/work/main/tests/python/class-properties.own", 19, 6, "<module>"},
  {"/work/main/tests/python/class-properties.own", 24, 5, "<module>"},
  {"/work/main/tests/python/class-properties.own", 25, 9, "<module>"},
  {"/work/main/tests/python/class-properties.own", 28, 9, "<module>"},
  {"/work/main/tests/python/class-properties.own", 31, 23, "<module>"},
  {"/work/main/tests/python/class-properties.own", 31, 14, "<module>"},
  {"/work/main/tests/python/class-properties.own", 31, 5, "<module>"},
  {"/work/main/tests/python/class-properties.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-properties.own", 34, 5, "<module>"},
  {"/work/main/tests/python/class-properties.own", 35, 7, "<module>"},
  {"/work/main/tests/python/class-properties.own", 35, 18, "<module>"},
  {"/work/main/tests/python/class-properties.own", 35, 32, "<module>"},
  {"/work/main/tests/python/class-properties.own", 35, 1, "<module>"},
  {"/work/main/tests/python/class-properties.own", 36, 1, "<module>"},
  {"/work/main/tests/python/class-properties.own", 37, 1, "<module>"},
  {"/work/main/tests/python/class-properties.own", 37, 1, "<module>"},
  {"/work/main/tests/python/class-properties.own", 37, 1, "<module>"},
  {"/work/main/tests/python/class-properties.own", 38, 7, "<module>"},
  {"/work/main/tests/python/class-properties.own", 38, 1, "<module>"},
  {"/work/main/tests/python/class-properties.own", 40, 5, "<module>"},
  {"/work/main/tests/python/class-properties.own", 41, 8, "<module>"},
  {"/work/main/tests/python/class-properties.own", 41, 1, "<module>"},
  {"/work/main/tests/python/class-properties.own", 42, 5, "<module>"},
  {"/work/main/tests/python/class-properties.own", 43, 10, "<module>"},
  {"/work/main/tests/python/class-properties.own", 43, 5, "<module>"},
  {"/work/main/tests/python/class-properties.own", 45, 9, "<module>"},
  {"/work/main/tests/python/class-properties.own", 46, 12, "<module>"},
  {"/work/main/tests/python/class-properties.own", 46, 5, "<module>"},
  {"/work/main/tests/python/class-properties.own", 47, 9, "<module>"},
  {"/work/main/tests/python/class-properties.own", 48, 5, "<module>"},
  {"/work/main/tests/python/class-properties.own", 50, 5, "<module>"},
  {"/work/main/tests/python/class-properties.own", 51, 8, "<module>"},
  {"/work/main/tests/python/class-properties.own", 51, 1, "<module>"},
  {"/work/main/tests/python/class-properties.own", 52, 5, "<module>"},
  {"/work/main/tests/python/class-properties.own", 55, 1, "<module>"},
  {"/work/main/tests/python/class-properties.own", 56, 5, "<module>"},
  {"/work/main/tests/python/class-properties.own", 57, 9, "<module>"},
  {"/work/main/tests/python/class-properties.own", 55, 1, "<module>"},
  {"/work/main/tests/python/class-properties.own", 61, 7, "<module>"},
  {"/work/main/tests/python/class-properties.own", 61, 7, "<module>"},
  {"/work/main/tests/python/class-properties.own", 61, 26, "<module>"},
  {"/work/main/tests/python/class-properties.own", 61, 57, "<module>"},
  {"/work/main/tests/python/class-properties.own", 61, 49, "<module>"},
  {"/work/main/tests/python/class-properties.own", 61, 1, "<module>"},
  {"/work/main/tests/python/class-properties.own", 31, 23, "<module>"},
  {"/work/main/tests/python/class-properties.own", 19, 6, "<module>"},
  {"/work/main/tests/python/class-properties.own", 12, 6, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[12];
/* <module>, /work/main/tests/python/class-properties.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord class;
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
    OwnWord t17;
    OwnWord t18;
    OwnWord t20;
    OwnWord t21;
    OwnWord t22;
    OwnWord t23;
    OwnWord t24;
    OwnWord t25;
    OwnWord t26;
    OwnWord t27;
    OwnWord t29;
    OwnWord t31;
    OwnWord t32;
    OwnWord t33;
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
    bool t53;
    OwnWord t54;
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
    OwnWord t70;
    OwnWord t71;
    OwnWord t72;
    OwnWord t73;
    OwnWord t74;
    bool t75;
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
    bool t87;
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
    if (global_6__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_6__x3Cmodule_x3E = OWN_TRUE;
    t5 = own_cell_new(OWN_UNBOUND);
    class = t5;
    t6 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t7 = own_class_new(&class_1, t6, words[14 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b120;
    }
    t8 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[14 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t7, words[3 /* __init__ */], t8))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b119;
    }
    t9 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[14 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t10 = own_call(own_classes[14], (const OwnWord[]){t9}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b7;
    }
    if (OWN_UNLIKELY(own_class_set(t7, words[5 /* celsius */], t10))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t9);
    goto b119;
  b8:;
    ov_release(t9);
    if (OWN_UNLIKELY((t12 = own_class_get(t7, words[5 /* celsius */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b119;
    }
    if (t12 == OWN_UNBOUND) goto b118;
    t11 = t12;
    if (OWN_UNLIKELY((t14 = own_get_attr(t11, words[15 /* setter */], &caches_fn__x3Cmodule_x3E[0])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b11;
    }
    goto b12;
  b11:;
    ov_release(t11);
    goto b119;
  b12:;
    ov_release(t11);
    t15 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[14 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t16 = own_call(t14, (const OwnWord[]){t15}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b14;
    }
    if (OWN_UNLIKELY(own_class_set(t7, words[5 /* celsius */], t16))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b14;
    }
    goto b15;
  b14:;
    ov_release(t15);
    ov_release(t14);
    goto b119;
  b15:;
    ov_release(t14);
    ov_release(t15);
    if (OWN_UNLIKELY((t18 = own_class_get(t7, words[5 /* celsius */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b119;
    }
    if (t18 == OWN_UNBOUND) goto b116;
    t17 = t18;
    if (OWN_UNLIKELY((t20 = own_get_attr(t17, words[16 /* deleter */], &caches_fn__x3Cmodule_x3E[1])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b18;
    }
    goto b19;
  b18:;
    ov_release(t17);
    goto b119;
  b19:;
    ov_release(t17);
    t21 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[14 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t22 = own_call(t20, (const OwnWord[]){t21}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b21;
    }
    if (OWN_UNLIKELY(own_class_set(t7, words[5 /* celsius */], t22))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b21;
    }
    goto b22;
  b21:;
    ov_release(t21);
    ov_release(t20);
    goto b119;
  b22:;
    ov_release(t20);
    ov_release(t21);
    t23 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[14 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t24 = own_call(own_classes[14], (const OwnWord[]){t23}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b24;
    }
    if (OWN_UNLIKELY(own_class_set(t7, words[8 /* fahrenheit */], t24))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b24;
    }
    goto b25;
  b24:;
    ov_release(t23);
    goto b119;
  b25:;
    ov_release(t23);
    t25 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[14 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t7, words[10 /* get_k */], t25))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b119;
    }
    if (OWN_UNLIKELY((t27 = own_class_get(t7, words[10 /* get_k */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b119;
    }
    if (t27 == OWN_UNBOUND) goto b114;
    t26 = t27;
    if (OWN_UNLIKELY((t29 = own_call(own_classes[14], (const OwnWord[]){t26}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b29;
    }
    goto b30;
  b29:;
    ov_release(t26);
    goto b119;
  b30:;
    ov_release(t26);
    if (OWN_UNLIKELY(own_class_set(t7, words[17 /* kelvin */], t29))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b119;
    }
    if (OWN_UNLIKELY(own_class_done(t7))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b119;
    }
    t31 = global_1_T;
    global_1_T = t7;
    ov_release(t31);
    t32 = ov_copy(global_1_T);
    if (OWN_UNLIKELY((t33 = own_call(t32, (const OwnWord[]){ov_small(INT64_C(10))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b33;
    }
    goto b34;
  b33:;
    ov_release(t32);
    goto b120;
  b34:;
    ov_release(t32);
    t35 = global_2_t;
    global_2_t = t33;
    ov_release(t35);
    t36 = ov_copy(global_2_t);
    if (OWN_UNLIKELY((t37 = own_get_attr(t36, words[5 /* celsius */], &caches_fn__x3Cmodule_x3E[2])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b35;
    }
    goto b36;
  b35:;
    ov_release(t36);
    goto b120;
  b36:;
    ov_release(t36);
    t38 = ov_copy(global_2_t);
    if (OWN_UNLIKELY((t39 = own_get_attr(t38, words[8 /* fahrenheit */], &caches_fn__x3Cmodule_x3E[3])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b37;
    }
    goto b38;
  b37:;
    ov_release(t38);
    goto b43;
  b38:;
    ov_release(t38);
    t40 = ov_copy(global_2_t);
    if (OWN_UNLIKELY((t41 = own_get_attr(t40, words[17 /* kelvin */], &caches_fn__x3Cmodule_x3E[4])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b39;
    }
    goto b40;
  b39:;
    ov_release(t40);
    goto b42;
  b40:;
    ov_release(t40);
    if (OWN_UNLIKELY((t42 = own_call(own_builtins[28], (const OwnWord[]){t37, t39, t41}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b41;
    }
    goto b44;
  b41:;
    ov_release(t41);
  b42:;
    ov_release(t39);
  b43:;
    ov_release(t37);
    goto b120;
  b44:;
    ov_release(t37);
    ov_release(t39);
    ov_release(t41);
    ov_release(t42);
    t43 = ov_copy(global_2_t);
    if (OWN_UNLIKELY(own_set_attr(t43, words[5 /* celsius */], ov_small(INT64_C(20)), &caches_fn__x3Cmodule_x3E[5]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b45;
    }
    goto b46;
  b45:;
    ov_release(t43);
    goto b120;
  b46:;
    ov_release(t43);
    t44 = ov_copy(global_2_t);
    if (OWN_UNLIKELY((t46 = own_get_attr(t44, words[5 /* celsius */], &caches_fn__x3Cmodule_x3E[6])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b50;
    }
    t45 = t46;
    if (OWN_UNLIKELY(own_inplace(0, &t45, ov_small(INT64_C(5))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b48;
    }
    goto b49;
  b48:;
    ov_release(t45);
    goto b50;
  b49:;
    if (OWN_UNLIKELY(own_set_attr(t44, words[5 /* celsius */], t45, &caches_fn__x3Cmodule_x3E[7]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b50;
    }
    goto b51;
  b50:;
    ov_release(t44);
    goto b120;
  b51:;
    ov_release(t44);
    t47 = ov_copy(global_2_t);
    if (OWN_UNLIKELY((t48 = own_get_attr(t47, words[8 /* fahrenheit */], &caches_fn__x3Cmodule_x3E[8])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b52;
    }
    goto b53;
  b52:;
    ov_release(t47);
    goto b120;
  b53:;
    ov_release(t47);
    if (OWN_UNLIKELY((t49 = own_call(own_builtins[28], (const OwnWord[]){t48}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b54;
    }
    goto b55;
  b54:;
    ov_release(t48);
    goto b120;
  b55:;
    ov_release(t48);
    ov_release(t49);
    t50 = ov_copy(global_2_t);
    if (OWN_UNLIKELY(own_set_attr(t50, words[5 /* celsius */], ov_small(INT64_C(-300)), &caches_fn__x3Cmodule_x3E[9]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b56;
    }
    goto b64;
  b56:;
    ov_release(t50);
    t51 = own_error_take_object();
    t52 = own_handled_enter(t51);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_exception_is(t51, own_classes[83])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b62;
    }
    t53 = own_1 != 0;
    }
    if (t53) goto b60;
    own_error_raise_object(t51, &sites_fn__x3Cmodule_x3E[32]);
    own_handled_leave(t52);
    ov_release(t52);
    goto b120;
  b60:;
    t54 = ov_copy(t51);
    t56 = global_3_e;
    global_3_e = t54;
    ov_release(t56);
    t57 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t58 = own_call(own_builtins[28], (const OwnWord[]){t57}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b61;
    }
    goto b63;
  b61:;
    ov_release(t57);
    t59 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t59);
  b62:;
    own_handled_leave(t52);
    ov_release(t52);
    ov_release(t51);
    goto b120;
  b63:;
    ov_release(t57);
    ov_release(t58);
    t60 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t60);
    own_handled_leave(t52);
    ov_release(t52);
    ov_release(t51);
    goto b65;
  b64:;
    ov_release(t50);
  b65:;
    t61 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[14 /* __main__ */], NULL, 0);
    t62 = own_function_new(&code_8, OWN_NONE, OWN_NONE, words[14 /* __main__ */], NULL, 0);
    t63 = own_function_new(&code_9, OWN_NONE, OWN_NONE, words[14 /* __main__ */], NULL, 0);
    t64 = own_tuple_new((const OwnWord[]){t61, t62, t63}, 3);
    if (OWN_UNLIKELY((t65 = own_iter(t64)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b66;
    }
    goto b67;
  b66:;
    ov_release(t64);
    goto b120;
  b67:;
    ov_release(t64);
    t66 = t65;
  b68:;
    if (OWN_UNLIKELY((t67 = own_next(t66)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b78;
    }
    if (t67 == OWN_END) goto b81;
    t70 = global_4_f;
    global_4_f = t67;
    ov_release(t70);
    t71 = ov_copy(global_4_f);
    if (OWN_UNLIKELY((t72 = own_call(t71, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b71;
    }
    goto b80;
  b71:;
    ov_release(t71);
    t73 = own_error_take_object();
    t74 = own_handled_enter(t73);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_exception_is(t73, own_classes[59])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b77;
    }
    t75 = own_2 != 0;
    }
    if (t75) goto b75;
    own_error_raise_object(t73, &sites_fn__x3Cmodule_x3E[38]);
    own_handled_leave(t74);
    ov_release(t74);
    goto b78;
  b75:;
    t76 = ov_copy(t73);
    t77 = global_3_e;
    global_3_e = t76;
    ov_release(t77);
    t78 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t79 = own_call(own_builtins[28], (const OwnWord[]){t78}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b76;
    }
    goto b79;
  b76:;
    ov_release(t78);
    t80 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t80);
  b77:;
    own_handled_leave(t74);
    ov_release(t74);
    ov_release(t73);
  b78:;
    ov_release(t66);
    goto b120;
  b79:;
    ov_release(t78);
    ov_release(t79);
    t81 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t81);
    own_handled_leave(t74);
    ov_release(t74);
    ov_release(t73);
    goto b68;
  b80:;
    ov_release(t71);
    ov_release(t72);
    goto b68;
  b81:;
    ov_release(t67);
    ov_release(t66);
    t82 = ov_copy(global_2_t);
    if (OWN_UNLIKELY(own_del_attr(t82, words[5 /* celsius */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b82;
    }
    goto b83;
  b82:;
    ov_release(t82);
    goto b120;
  b83:;
    ov_release(t82);
    t83 = ov_copy(global_2_t);
    if (OWN_UNLIKELY((t84 = own_get_attr(t83, words[5 /* celsius */], &caches_fn__x3Cmodule_x3E[10])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b84;
    }
    goto b92;
  b84:;
    ov_release(t83);
    t85 = own_error_take_object();
    t86 = own_handled_enter(t85);
    {
    int32_t own_3;
    if (OWN_UNLIKELY((own_3 = own_exception_is(t85, own_classes[59])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b90;
    }
    t87 = own_3 != 0;
    }
    if (t87) goto b88;
    own_error_raise_object(t85, &sites_fn__x3Cmodule_x3E[43]);
    own_handled_leave(t86);
    ov_release(t86);
    goto b120;
  b88:;
    t88 = ov_copy(t85);
    t89 = global_3_e;
    global_3_e = t88;
    ov_release(t89);
    t90 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t91 = own_call(own_builtins[28], (const OwnWord[]){t90}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b89;
    }
    goto b91;
  b89:;
    ov_release(t90);
    t92 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t92);
  b90:;
    own_handled_leave(t86);
    ov_release(t86);
    ov_release(t85);
    goto b120;
  b91:;
    ov_release(t90);
    ov_release(t91);
    t93 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t93);
    own_handled_leave(t86);
    ov_release(t86);
    ov_release(t85);
    goto b93;
  b92:;
    ov_release(t83);
    ov_release(t84);
  b93:;
    t94 = ov_copy(global_1_T);
    t95 = own_tuple_new((const OwnWord[]){t94}, 1);
    if (OWN_UNLIKELY((t96 = own_class_new(&class_2, t95, words[14 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b120;
    }
    t97 = own_cell_new(OWN_UNBOUND);
    ov_release(class);
    class = t97;
    t98 = ov_copy(class);
    t99 = own_function_new(&code_10, OWN_NONE, OWN_NONE, words[14 /* __main__ */], (const OwnWord[]){t98}, 1);
    if (OWN_UNLIKELY((t100 = own_call(own_classes[14], (const OwnWord[]){t99}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b96;
    }
    if (OWN_UNLIKELY(own_class_set(t96, words[8 /* fahrenheit */], t100))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b96;
    }
    goto b97;
  b96:;
    ov_release(t99);
    goto b98;
  b97:;
    ov_release(t99);
    if (OWN_UNLIKELY(own_class_done(t96))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[48]);
      goto b98;
    }
    goto b99;
  b98:;
    ov_release(t96);
    goto b120;
  b99:;
    t101 = ov_copy(t96);
    own_cell_set(class, t101);
    t103 = global_5_U;
    global_5_U = t96;
    ov_release(t103);
    t104 = ov_copy(global_5_U);
    if (OWN_UNLIKELY((t105 = own_call(t104, (const OwnWord[]){ov_small(INT64_C(100))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[49]);
      goto b100;
    }
    goto b101;
  b100:;
    ov_release(t104);
    goto b120;
  b101:;
    ov_release(t104);
    if (OWN_UNLIKELY((t106 = own_get_attr(t105, words[8 /* fahrenheit */], &caches_fn__x3Cmodule_x3E[11])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[50]);
      goto b102;
    }
    goto b103;
  b102:;
    ov_release(t105);
    goto b120;
  b103:;
    ov_release(t105);
    t107 = ov_copy(global_2_t);
    if (OWN_UNLIKELY((t108 = own_call(own_builtins[12], (const OwnWord[]){t107, words[5 /* celsius */]}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[51]);
      goto b104;
    }
    goto b105;
  b104:;
    ov_release(t107);
    goto b112;
  b105:;
    ov_release(t107);
    t109 = ov_copy(global_5_U);
    if (OWN_UNLIKELY((t110 = own_call(t109, (const OwnWord[]){ov_small(INT64_C(1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[52]);
      goto b106;
    }
    goto b107;
  b106:;
    ov_release(t109);
    goto b111;
  b107:;
    ov_release(t109);
    if (OWN_UNLIKELY((t111 = own_call(own_builtins[12], (const OwnWord[]){t110, words[17 /* kelvin */]}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[53]);
      goto b108;
    }
    goto b109;
  b108:;
    ov_release(t110);
    goto b111;
  b109:;
    ov_release(t110);
    if (OWN_UNLIKELY((t112 = own_call(own_builtins[28], (const OwnWord[]){t106, t108, t111}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[54]);
      goto b110;
    }
    goto b113;
  b110:;
    ov_release(t111);
  b111:;
    ov_release(t108);
  b112:;
    ov_release(t106);
    goto b120;
  b113:;
    ov_release(t106);
    ov_release(t108);
    ov_release(t111);
    ov_release(t112);
    result = OWN_NONE;
    ov_release(class);
    return result;
  b114:;
    ov_release(t27);
    if (OWN_UNLIKELY(own_unbound_global(words[10 /* get_k */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[55]);
      goto b119;
    }
    __builtin_unreachable();
  b116:;
    ov_release(t18);
    if (OWN_UNLIKELY(own_unbound_global(words[5 /* celsius */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[56]);
      goto b119;
    }
    __builtin_unreachable();
  b118:;
    ov_release(t12);
    if (OWN_UNLIKELY(own_unbound_global(words[5 /* celsius */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[57]);
      goto b119;
    }
    goto b121;
  b119:;
    ov_release(t7);
  b120:;
    ov_release(class);
    return 0;
  b121:;
    __builtin_unreachable();
}

/* T.__init__ (entry), /work/main/tests/python/class-properties.own:4 */
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

/* T.celsius (entry), /work/main/tests/python/class-properties.own:8 */
static OwnWord fn_celsius(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_celsius_4(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* T.celsius (entry), /work/main/tests/python/class-properties.own:12 */
static OwnWord fn_celsius_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_celsius_5(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* T.celsius (entry), /work/main/tests/python/class-properties.own:19 */
static OwnWord fn_celsius_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_celsius_6(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* T.fahrenheit (entry), /work/main/tests/python/class-properties.own:25 */
static OwnWord fn_fahrenheit(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_fahrenheit_3(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* T.get_k (entry), /work/main/tests/python/class-properties.own:28 */
static OwnWord fn_get_k(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_get_k_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-properties.own:43 */
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

/* <lambda> (entry), /work/main/tests/python/class-properties.own:43 */
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

/* <lambda> (entry), /work/main/tests/python/class-properties.own:43 */
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

/* U.fahrenheit (entry), /work/main/tests/python/class-properties.own:57 */
static OwnWord fn_fahrenheit_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_fahrenheit_4(_x3Ccallee_x3E, _x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_init_2[] = {
  {"/work/main/tests/python/class-properties.own", 5, 9, "T.__init__"},
};
static OwnCache caches_fn_init_2[1];
/* T.__init__, /work/main/tests/python/class-properties.own:4 */
static OwnWord fn_init_2(OwnWord self, OwnWord c) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord c_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(c);
    c_2 = t7;
    t8 = ov_copy(c_2);
    t9 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t9, words[18 /* _c */], t8, &caches_fn_init_2[0]))) {
      own_error_trace(&sites_fn_init_2[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t9);
    ov_release(self_2);
    ov_release(c_2);
    return 0;
  b3:;
    ov_release(t9);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(c_2);
    return result;
}

static const OwnSite sites_fn_celsius_4[] = {
  {"/work/main/tests/python/class-properties.own", 8, 9, "T.celsius"},
  {"/work/main/tests/python/class-properties.own", 9, 9, "T.celsius"},
  {"/work/main/tests/python/class-properties.own", 10, 16, "T.celsius"},
};
static OwnCache caches_fn_celsius_4[1];
/* T.celsius, /work/main/tests/python/class-properties.own:8 */
static OwnWord fn_celsius_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_celsius_4[0]);
      goto b6;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    if (OWN_UNLIKELY((t5 = own_call(own_builtins[28], (const OwnWord[]){words[19 /* get */]}, 1)) == 0)) {
      own_error_trace(&sites_fn_celsius_4[1]);
      goto b5;
    }
    ov_release(t5);
    t6 = ov_copy(self_2);
    if (OWN_UNLIKELY((t7 = own_get_attr(t6, words[18 /* _c */], &caches_fn_celsius_4[0])) == 0)) {
      own_error_trace(&sites_fn_celsius_4[2]);
      goto b4;
    }
    goto b7;
  b4:;
    ov_release(t6);
  b5:;
    ov_release(self_2);
  b6:;
    return 0;
  b7:;
    ov_release(t6);
    result = t7;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_celsius_5[] = {
  {"/work/main/tests/python/class-properties.own", 12, 6, "T.celsius"},
  {"/work/main/tests/python/class-properties.own", 14, 9, "T.celsius"},
  {"/work/main/tests/python/class-properties.own", 15, 12, "T.celsius"},
  {"/work/main/tests/python/class-properties.own", 15, 12, "T.celsius"},
  {"/work/main/tests/python/class-properties.own", 17, 9, "T.celsius"},
  {"/work/main/tests/python/class-properties.own", 16, 19, "T.celsius"},
  {"/work/main/tests/python/class-properties.own", 16, 13, "T.celsius"},
};
static OwnCache caches_fn_celsius_5[1];
/* T.celsius, /work/main/tests/python/class-properties.own:12 */
static OwnWord fn_celsius_5(OwnWord self, OwnWord v) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord v_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    bool t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_celsius_5[0]);
      goto b16;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(v);
    v_2 = t7;
    t8 = ov_copy(v_2);
    if (OWN_UNLIKELY((t9 = own_call(own_builtins[28], (const OwnWord[]){words[20 /* set */], t8}, 2)) == 0)) {
      own_error_trace(&sites_fn_celsius_5[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t8);
    goto b15;
  b4:;
    ov_release(t8);
    ov_release(t9);
    t10 = ov_copy(v_2);
    if (OWN_UNLIKELY((t11 = own_lt(t10, ov_small(INT64_C(-273)))) == 0)) {
      own_error_trace(&sites_fn_celsius_5[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t10);
    goto b15;
  b6:;
    ov_release(t10);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_truth(t11)) < 0)) {
      own_error_trace(&sites_fn_celsius_5[3]);
      goto b7;
    }
    t12 = own_1 != 0;
    }
    goto b8;
  b7:;
    ov_release(t11);
    goto b15;
  b8:;
    ov_release(t11);
    if (t12) goto b12;
    t14 = ov_copy(v_2);
    t15 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t15, words[18 /* _c */], t14, &caches_fn_celsius_5[0]))) {
      own_error_trace(&sites_fn_celsius_5[4]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t15);
    goto b15;
  b11:;
    ov_release(t15);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(v_2);
    return result;
  b12:;
    if (OWN_UNLIKELY((t13 = own_call(own_classes[83], (const OwnWord[]){words[21 /* too cold */]}, 1)) == 0)) {
      own_error_trace(&sites_fn_celsius_5[5]);
      goto b15;
    }
    if (OWN_UNLIKELY(own_raise(t13, OWN_UNBOUND))) {
      own_error_trace(&sites_fn_celsius_5[6]);
      goto b14;
    }
    goto b17;
  b14:;
    ov_release(t13);
  b15:;
    ov_release(self_2);
    ov_release(v_2);
  b16:;
    return 0;
  b17:;
    __builtin_unreachable();
}

static const OwnSite sites_fn_celsius_6[] = {
  {"/work/main/tests/python/class-properties.own", 19, 6, "T.celsius"},
  {"/work/main/tests/python/class-properties.own", 21, 9, "T.celsius"},
  {"/work/main/tests/python/class-properties.own", 22, 13, "T.celsius"},
};
/* T.celsius, /work/main/tests/python/class-properties.own:19 */
static OwnWord fn_celsius_6(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_celsius_6[0]);
      goto b6;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    if (OWN_UNLIKELY((t5 = own_call(own_builtins[28], (const OwnWord[]){words[22 /* del */]}, 1)) == 0)) {
      own_error_trace(&sites_fn_celsius_6[1]);
      goto b5;
    }
    ov_release(t5);
    t6 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_del_attr(t6, words[18 /* _c */]))) {
      own_error_trace(&sites_fn_celsius_6[2]);
      goto b4;
    }
    goto b7;
  b4:;
    ov_release(t6);
  b5:;
    ov_release(self_2);
  b6:;
    return 0;
  b7:;
    ov_release(t6);
    result = OWN_NONE;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_fahrenheit_3[] = {
  {"/work/main/tests/python/class-properties.own", 26, 16, "T.fahrenheit"},
  {"/work/main/tests/python/class-properties.own", 26, 16, "T.fahrenheit"},
  {"/work/main/tests/python/class-properties.own", 26, 16, "T.fahrenheit"},
  {"/work/main/tests/python/class-properties.own", 26, 16, "T.fahrenheit"},
};
static OwnCache caches_fn_fahrenheit_3[1];
/* T.fahrenheit, /work/main/tests/python/class-properties.own:25 */
static OwnWord fn_fahrenheit_3(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[18 /* _c */], &caches_fn_fahrenheit_3[0])) == 0)) {
      own_error_trace(&sites_fn_fahrenheit_3[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t5);
    goto b9;
  b3:;
    ov_release(t5);
    if (OWN_UNLIKELY((t7 = own_mul(t6, ov_small(INT64_C(9)))) == 0)) {
      own_error_trace(&sites_fn_fahrenheit_3[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t6);
    goto b9;
  b5:;
    ov_release(t6);
    if (OWN_UNLIKELY((t8 = own_truediv(t7, ov_small(INT64_C(5)))) == 0)) {
      own_error_trace(&sites_fn_fahrenheit_3[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t7);
    goto b9;
  b7:;
    ov_release(t7);
    if (OWN_UNLIKELY((t9 = own_add(t8, ov_small(INT64_C(32)))) == 0)) {
      own_error_trace(&sites_fn_fahrenheit_3[3]);
      goto b8;
    }
    goto b10;
  b8:;
    ov_release(t8);
  b9:;
    ov_release(self_2);
    return 0;
  b10:;
    ov_release(t8);
    result = t9;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_get_k_2[] = {
  {"/work/main/tests/python/class-properties.own", 29, 16, "T.get_k"},
  {"/work/main/tests/python/class-properties.own", 29, 16, "T.get_k"},
};
static OwnCache caches_fn_get_k_2[1];
/* T.get_k, /work/main/tests/python/class-properties.own:28 */
static OwnWord fn_get_k_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[18 /* _c */], &caches_fn_get_k_2[0])) == 0)) {
      own_error_trace(&sites_fn_get_k_2[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t5);
    goto b5;
  b3:;
    ov_release(t5);
    if (OWN_UNLIKELY((t7 = own_add(t6, ov_small(INT64_C(273)))) == 0)) {
      own_error_trace(&sites_fn_get_k_2[1]);
      goto b4;
    }
    goto b6;
  b4:;
    ov_release(t6);
  b5:;
    ov_release(self_2);
    return 0;
  b6:;
    ov_release(t6);
    result = t7;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn__x3Clambda_x3E_4[] = {
  {"/work/main/tests/python/class-properties.own", 43, 11, "<lambda>"},
  {"/work/main/tests/python/class-properties.own", 43, 19, "<lambda>"},
  {"/work/main/tests/python/class-properties.own", 43, 27, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-properties.own:43 */
static OwnWord fn__x3Clambda_x3E_4(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_4[0]);
      goto b7;
    }
    if (global_2_t == OWN_UNBOUND) goto b6;
    t5 = ov_copy(global_2_t);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_call(own_builtins[31], (const OwnWord[]){t2, words[8 /* fahrenheit */], ov_small(INT64_C(1))}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_4[1]);
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
    if (OWN_UNLIKELY(own_unbound_global(words[23 /* t */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_4[2]);
      goto b7;
    }
    goto b8;
  b7:;
    return 0;
  b8:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_5[] = {
  {"/work/main/tests/python/class-properties.own", 43, 48, "<lambda>"},
  {"/work/main/tests/python/class-properties.own", 43, 56, "<lambda>"},
  {"/work/main/tests/python/class-properties.own", 43, 64, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-properties.own:43 */
static OwnWord fn__x3Clambda_x3E_5(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_5[0]);
      goto b7;
    }
    if (global_2_t == OWN_UNBOUND) goto b6;
    t5 = ov_copy(global_2_t);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_call(own_builtins[7], (const OwnWord[]){t2, words[8 /* fahrenheit */]}, 2)) == 0)) {
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
    if (OWN_UNLIKELY(own_unbound_global(words[23 /* t */]))) {
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
  {"/work/main/tests/python/class-properties.own", 43, 82, "<lambda>"},
  {"/work/main/tests/python/class-properties.own", 43, 90, "<lambda>"},
  {"/work/main/tests/python/class-properties.own", 43, 98, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-properties.own:43 */
static OwnWord fn__x3Clambda_x3E_6(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_6[0]);
      goto b7;
    }
    if (global_2_t == OWN_UNBOUND) goto b6;
    t5 = ov_copy(global_2_t);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_call(own_builtins[31], (const OwnWord[]){t2, words[17 /* kelvin */], ov_small(INT64_C(0))}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_6[1]);
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
    if (OWN_UNLIKELY(own_unbound_global(words[23 /* t */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_6[2]);
      goto b7;
    }
    goto b8;
  b7:;
    return 0;
  b8:;
    __builtin_unreachable();
}

static const OwnSite sites_fn_fahrenheit_4[] = {
  {"/work/main/tests/python/class-properties.own", 57, 9, "U.fahrenheit"},
  {"/work/main/tests/python/class-properties.own", 58, 27, "U.fahrenheit"},
  {"/work/main/tests/python/class-properties.own", 58, 27, "U.fahrenheit"},
  {"/work/main/tests/python/class-properties.own", 58, 23, "U.fahrenheit"},
  {"/work/main/tests/python/class-properties.own", 58, 16, "U.fahrenheit"},
  {"/work/main/tests/python/class-properties.own", 58, 27, "U.fahrenheit"},
};
static OwnCache caches_fn_fahrenheit_4[1];
/* U.fahrenheit, /work/main/tests/python/class-properties.own:57 */
static OwnWord fn_fahrenheit_4(OwnWord _x3Ccallee_x3E, OwnWord self) {
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
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_fahrenheit_4[0]);
      goto b15;
    }
    t4 = own_capture(_x3Ccallee_x3E, 0);
    class = t4;
    t7 = ov_copy(self);
    self_2 = t7;
    t8 = own_cell_get(class);
    if (t8 == OWN_UNBOUND) goto b12;
    t10 = ov_copy(self_2);
    if (OWN_UNLIKELY((t11 = own_super(t8, t10)) == 0)) {
      own_error_trace(&sites_fn_fahrenheit_4[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t10);
    goto b13;
  b5:;
    ov_release(t8);
    ov_release(t10);
    if (OWN_UNLIKELY((t12 = own_get_attr(t11, words[8 /* fahrenheit */], &caches_fn_fahrenheit_4[0])) == 0)) {
      own_error_trace(&sites_fn_fahrenheit_4[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t11);
    goto b14;
  b7:;
    ov_release(t11);
    if (OWN_UNLIKELY((t13 = own_call(own_classes[6], (const OwnWord[]){t12}, 1)) == 0)) {
      own_error_trace(&sites_fn_fahrenheit_4[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t12);
    goto b14;
  b9:;
    ov_release(t12);
    if (OWN_UNLIKELY((t14 = own_add(words[24 /* U  */], t13)) == 0)) {
      own_error_trace(&sites_fn_fahrenheit_4[4]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t13);
    goto b14;
  b11:;
    ov_release(t13);
    result = t14;
    ov_release(self_2);
    ov_release(class);
    return result;
  b12:;
    if (OWN_UNLIKELY(own_unbound_free(words[25 /* __class__ */]))) {
      own_error_trace(&sites_fn_fahrenheit_4[5]);
      goto b13;
    }
    goto b16;
  b13:;
    ov_release(t8);
  b14:;
    ov_release(self_2);
    ov_release(class);
  b15:;
    return 0;
  b16:;
    __builtin_unreachable();
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
