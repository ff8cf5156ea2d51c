/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_add(OwnWord, OwnWord *);
static OwnWord fn_make(OwnWord, OwnWord *);
static OwnWord fn_build(OwnWord, OwnWord *);
static OwnWord fn_use(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_2(OwnWord, OwnWord *);
static OwnWord fn_add_2(OwnWord, OwnWord);
static OwnWord fn_make_2(OwnWord, OwnWord);
static OwnWord fn_build_2(OwnWord);
static OwnWord fn_use_2(OwnWord);
static OwnWord fn__x3Clambda_x3E_3(OwnWord);
static OwnWord fn__x3Clambda_x3E_4(OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 1, "x"},
  {OWN_CONST_STR, 1, "y"},
  {OWN_CONST_STR, 3, "add"},
  {OWN_CONST_STR, 5, "A.add"},
  {OWN_CONST_STR, 3, "cls"},
  {OWN_CONST_STR, 4, "args"},
  {OWN_CONST_STR, 4, "make"},
  {OWN_CONST_STR, 6, "A.make"},
  {OWN_CONST_STR, 5, "build"},
  {OWN_CONST_STR, 7, "A.build"},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 3, "use"},
  {OWN_CONST_STR, 5, "A.use"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 10, "A.<lambda>"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 5, "count"},
  {OWN_CONST_STR, 3, "old"},
  {OWN_CONST_STR, 6, "square"},
  {OWN_CONST_STR, 8, "__name__"},
  {OWN_CONST_STR, 7, "nothing"},
  {OWN_CONST_STR, 1, "A"},
  {OWN_CONST_STR, 1, "B"},
};
static OwnWord words[24];
static const OwnProgram program = {constants, words, 24};

static OwnWord global_1_A = OWN_UNBOUND;
static OwnWord global_2_B = OWN_UNBOUND;
static OwnWord global_3_f = OWN_UNBOUND;
static OwnWord global_4_g = OWN_UNBOUND;
static OwnWord global_5_e = OWN_UNBOUND;
static OwnWord global_6__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2};
static const OwnSite site_1 = {"/work/main/tests/python/class-static-class-methods.own", 7, 9, "A.add"};
static const OwnCode code_1 = {fn_add, &site_1, names_1, 3, 4, 0, 0, 2, 0, 0, 0};
static const uint32_t names_2[] = {5, 6};
static const OwnSite site_2 = {"/work/main/tests/python/class-static-class-methods.own", 11, 9, "A.make"};
static const OwnCode code_2 = {fn_make, &site_2, names_2, 7, 8, 0, 0, 1, 0, OWN_CODE_STAR, 0};
static const uint32_t names_3[] = {5};
static const OwnSite site_3 = {"/work/main/tests/python/class-static-class-methods.own", 16, 9, "A.build"};
static const OwnCode code_3 = {fn_build, &site_3, names_3, 9, 10, 0, 0, 1, 0, 0, 0};
static const uint32_t names_4[] = {11};
static const OwnSite site_4 = {"/work/main/tests/python/class-static-class-methods.own", 19, 9, "A.use"};
static const OwnCode code_4 = {fn_use, &site_4, names_4, 12, 13, 0, 0, 1, 0, 0, 0};
static const uint32_t names_5[] = {11};
static const OwnSite site_5 = {"/work/main/tests/python/class-static-class-methods.own", 22, 11, "A.<lambda>"};
static const OwnCode code_5 = {fn__x3Clambda_x3E, &site_5, names_5, 14, 15, 0, 0, 1, 0, 0, 0};
static const uint32_t names_6[] = {1};
static const OwnSite site_6 = {"/work/main/tests/python/class-static-class-methods.own", 23, 27, "A.<lambda>"};
static const OwnCode code_6 = {fn__x3Clambda_x3E_2, &site_6, names_6, 14, 15, 0, 0, 1, 0, 0, 0};
static const uint32_t slots_1[] = {17};
static const OwnClassCode class_1 = {22, 22, 0, 1, slots_1};
static const OwnClassCode class_2 = {23, 23, 0, 0, 0};

/* <start>, /work/main/tests/python/class-static-class-methods.own:3 */
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
    t5 = global_1_A;
    global_1_A = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_B;
    global_2_B = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_f;
    global_3_f = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_g;
    global_4_g = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6__x3Cmodule_x3E;
    global_6__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t15);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-static-class-methods.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 4, 5, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 6, 5, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 7, 9, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 10, 5, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 11, 9, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 15, 5, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 16, 9, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 19, 9, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 22, 5, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 23, 14, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 23, 5, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 26, 1, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 26, 1, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 30, 7, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 30, 17, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 30, 17, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 30, 32, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 30, 46, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 30, 56, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 30, 56, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 30, 69, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 30, 78, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 30, 1, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 31, 12, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 31, 7, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 31, 7, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 31, 33, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 31, 33, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 31, 44, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 31, 57, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 31, 57, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 31, 72, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 31, 72, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 31, 1, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 32, 5, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 33, 5, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 34, 7, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 34, 12, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 34, 1, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 36, 5, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 37, 8, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 37, 1, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 38, 5, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 40, 5, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 40, 5, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 41, 8, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 41, 1, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 42, 11, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 42, 11, "<module>"},
  {"/work/main/tests/python/class-static-class-methods.own", 42, 5, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[19];
/* <module>, /work/main/tests/python/class-static-class-methods.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
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
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
    OwnWord t18;
    OwnWord t19;
    OwnWord t20;
    OwnWord t21;
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
    OwnWord t60;
    OwnWord t61;
    OwnWord t62;
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
    bool t74;
    OwnWord t75;
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
    if (global_6__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_6__x3Cmodule_x3E = OWN_TRUE;
    t4 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t5 = own_class_new(&class_1, t4, words[16 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b113;
    }
    if (OWN_UNLIKELY(own_class_set(t5, words[17 /* count */], ov_small(INT64_C(0))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b20;
    }
    t6 = own_tuple_new((const OwnWord[]){ov_small(INT64_C(1))}, 1);
    t7 = own_function_new(&code_1, t6, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    ov_release(t6);
    if (OWN_UNLIKELY((t8 = own_call(own_classes[15], (const OwnWord[]){t7}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b7;
    }
    if (OWN_UNLIKELY(own_class_set(t5, words[3 /* add */], t8))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t7);
    goto b20;
  b8:;
    ov_release(t7);
    t9 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t10 = own_call(own_classes[16], (const OwnWord[]){t9}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b10;
    }
    if (OWN_UNLIKELY(own_class_set(t5, words[7 /* make */], t10))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t9);
    goto b20;
  b11:;
    ov_release(t9);
    t11 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t12 = own_call(own_classes[16], (const OwnWord[]){t11}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b13;
    }
    if (OWN_UNLIKELY(own_class_set(t5, words[9 /* build */], t12))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b13;
    }
    goto b14;
  b13:;
    ov_release(t11);
    goto b20;
  b14:;
    ov_release(t11);
    t13 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[12 /* use */], t13))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b20;
    }
    t14 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[18 /* old */], t14))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b20;
    }
    t15 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t16 = own_call(own_classes[15], (const OwnWord[]){t15}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b17;
    }
    goto b18;
  b17:;
    ov_release(t15);
    goto b20;
  b18:;
    ov_release(t15);
    if (OWN_UNLIKELY(own_class_set(t5, words[19 /* square */], t16))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b20;
    }
    if (OWN_UNLIKELY(own_class_done(t5))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b20;
    }
    goto b21;
  b20:;
    ov_release(t5);
    goto b113;
  b21:;
    t18 = global_1_A;
    global_1_A = t5;
    ov_release(t18);
    t19 = ov_copy(global_1_A);
    t20 = own_tuple_new((const OwnWord[]){t19}, 1);
    if (OWN_UNLIKELY((t21 = own_class_new(&class_2, t20, words[16 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b113;
    }
    if (OWN_UNLIKELY(own_class_done(t21))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b23;
    }
    goto b24;
  b23:;
    ov_release(t21);
    goto b113;
  b24:;
    t23 = global_2_B;
    global_2_B = t21;
    ov_release(t23);
    t24 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t25 = own_call_method(words[3 /* add */], &caches_fn__x3Cmodule_x3E[0], (const OwnWord[]){t24, ov_small(INT64_C(1))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b25;
    }
    goto b26;
  b25:;
    ov_release(t24);
    goto b113;
  b26:;
    ov_release(t24);
    t26 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t27 = own_call(t26, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b27;
    }
    goto b28;
  b27:;
    ov_release(t26);
    goto b49;
  b28:;
    ov_release(t26);
    if (OWN_UNLIKELY((t28 = own_call_method(words[3 /* add */], &caches_fn__x3Cmodule_x3E[1], (const OwnWord[]){t27, ov_small(INT64_C(2)), ov_small(INT64_C(3))}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b29;
    }
    goto b30;
  b29:;
    ov_release(t27);
    goto b49;
  b30:;
    ov_release(t27);
    t29 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t30 = own_call_method(words[7 /* make */], &caches_fn__x3Cmodule_x3E[2], (const OwnWord[]){t29, ov_small(INT64_C(1)), ov_small(INT64_C(2))}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b31;
    }
    goto b32;
  b31:;
    ov_release(t29);
    goto b48;
  b32:;
    ov_release(t29);
    t31 = ov_copy(global_2_B);
    if (OWN_UNLIKELY((t32 = own_call_method(words[7 /* make */], &caches_fn__x3Cmodule_x3E[3], (const OwnWord[]){t31}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b33;
    }
    goto b34;
  b33:;
    ov_release(t31);
    goto b47;
  b34:;
    ov_release(t31);
    t33 = ov_copy(global_2_B);
    if (OWN_UNLIKELY((t34 = own_call(t33, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b35;
    }
    goto b36;
  b35:;
    ov_release(t33);
    goto b46;
  b36:;
    ov_release(t33);
    if (OWN_UNLIKELY((t35 = own_call_method(words[7 /* make */], &caches_fn__x3Cmodule_x3E[4], (const OwnWord[]){t34, ov_small(INT64_C(3))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b37;
    }
    goto b38;
  b37:;
    ov_release(t34);
    goto b46;
  b38:;
    ov_release(t34);
    t36 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t37 = own_get_attr(t36, words[17 /* count */], &caches_fn__x3Cmodule_x3E[5])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b39;
    }
    goto b40;
  b39:;
    ov_release(t36);
    goto b45;
  b40:;
    ov_release(t36);
    t38 = ov_copy(global_2_B);
    if (OWN_UNLIKELY((t39 = own_get_attr(t38, words[17 /* count */], &caches_fn__x3Cmodule_x3E[6])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b41;
    }
    goto b42;
  b41:;
    ov_release(t38);
    goto b44;
  b42:;
    ov_release(t38);
    if (OWN_UNLIKELY((t40 = own_call(own_builtins[28], (const OwnWord[]){t25, t28, t30, t32, t35, t37, t39}, 7)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b43;
    }
    goto b50;
  b43:;
    ov_release(t39);
  b44:;
    ov_release(t37);
  b45:;
    ov_release(t35);
  b46:;
    ov_release(t32);
  b47:;
    ov_release(t30);
  b48:;
    ov_release(t28);
  b49:;
    ov_release(t25);
    goto b113;
  b50:;
    ov_release(t25);
    ov_release(t28);
    ov_release(t30);
    ov_release(t32);
    ov_release(t35);
    ov_release(t37);
    ov_release(t39);
    ov_release(t40);
    t41 = ov_copy(global_2_B);
    if (OWN_UNLIKELY((t42 = own_call_method(words[9 /* build */], &caches_fn__x3Cmodule_x3E[7], (const OwnWord[]){t41}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b51;
    }
    goto b52;
  b51:;
    ov_release(t41);
    goto b113;
  b52:;
    ov_release(t41);
    if (OWN_UNLIKELY((t43 = own_call(own_classes[2], (const OwnWord[]){t42}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b53;
    }
    goto b54;
  b53:;
    ov_release(t42);
    goto b113;
  b54:;
    ov_release(t42);
    if (OWN_UNLIKELY((t44 = own_get_attr(t43, words[20 /* __name__ */], &caches_fn__x3Cmodule_x3E[8])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b55;
    }
    goto b56;
  b55:;
    ov_release(t43);
    goto b113;
  b56:;
    ov_release(t43);
    t45 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t46 = own_call(t45, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b57;
    }
    goto b58;
  b57:;
    ov_release(t45);
    goto b75;
  b58:;
    ov_release(t45);
    if (OWN_UNLIKELY((t47 = own_call_method(words[12 /* use */], &caches_fn__x3Cmodule_x3E[9], (const OwnWord[]){t46}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b59;
    }
    goto b60;
  b59:;
    ov_release(t46);
    goto b75;
  b60:;
    ov_release(t46);
    t48 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t49 = own_call_method(words[19 /* square */], &caches_fn__x3Cmodule_x3E[10], (const OwnWord[]){t48, ov_small(INT64_C(7))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b61;
    }
    goto b62;
  b61:;
    ov_release(t48);
    goto b74;
  b62:;
    ov_release(t48);
    t50 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t51 = own_call(t50, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b63;
    }
    goto b64;
  b63:;
    ov_release(t50);
    goto b73;
  b64:;
    ov_release(t50);
    if (OWN_UNLIKELY((t52 = own_call_method(words[19 /* square */], &caches_fn__x3Cmodule_x3E[11], (const OwnWord[]){t51, ov_small(INT64_C(8))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b65;
    }
    goto b66;
  b65:;
    ov_release(t51);
    goto b73;
  b66:;
    ov_release(t51);
    t53 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t54 = own_call(t53, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b67;
    }
    goto b68;
  b67:;
    ov_release(t53);
    goto b72;
  b68:;
    ov_release(t53);
    if (OWN_UNLIKELY((t55 = own_call_method(words[18 /* old */], &caches_fn__x3Cmodule_x3E[12], (const OwnWord[]){t54}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b69;
    }
    goto b70;
  b69:;
    ov_release(t54);
    goto b72;
  b70:;
    ov_release(t54);
    if (OWN_UNLIKELY((t56 = own_call(own_builtins[28], (const OwnWord[]){t44, t47, t49, t52, t55}, 5)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b71;
    }
    goto b76;
  b71:;
    ov_release(t55);
  b72:;
    ov_release(t52);
  b73:;
    ov_release(t49);
  b74:;
    ov_release(t47);
  b75:;
    ov_release(t44);
    goto b113;
  b76:;
    ov_release(t44);
    ov_release(t47);
    ov_release(t49);
    ov_release(t52);
    ov_release(t55);
    ov_release(t56);
    t57 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t58 = own_get_attr(t57, words[7 /* make */], &caches_fn__x3Cmodule_x3E[13])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b77;
    }
    goto b78;
  b77:;
    ov_release(t57);
    goto b113;
  b78:;
    ov_release(t57);
    t60 = global_3_f;
    global_3_f = t58;
    ov_release(t60);
    t61 = ov_copy(global_2_B);
    if (OWN_UNLIKELY((t62 = own_get_attr(t61, words[3 /* add */], &caches_fn__x3Cmodule_x3E[14])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b79;
    }
    goto b80;
  b79:;
    ov_release(t61);
    goto b113;
  b80:;
    ov_release(t61);
    t64 = global_4_g;
    global_4_g = t62;
    ov_release(t64);
    t65 = ov_copy(global_3_f);
    if (OWN_UNLIKELY((t66 = own_call(t65, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b81;
    }
    goto b82;
  b81:;
    ov_release(t65);
    goto b113;
  b82:;
    ov_release(t65);
    t67 = ov_copy(global_4_g);
    if (OWN_UNLIKELY((t68 = own_call(t67, (const OwnWord[]){ov_small(INT64_C(1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b83;
    }
    goto b84;
  b83:;
    ov_release(t67);
    goto b86;
  b84:;
    ov_release(t67);
    if (OWN_UNLIKELY((t69 = own_call(own_builtins[28], (const OwnWord[]){t66, t68}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b85;
    }
    goto b87;
  b85:;
    ov_release(t68);
  b86:;
    ov_release(t66);
    goto b113;
  b87:;
    ov_release(t66);
    ov_release(t68);
    ov_release(t69);
    t70 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t71 = own_call_method(words[3 /* add */], &caches_fn__x3Cmodule_x3E[15], (const OwnWord[]){t70}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b88;
    }
    goto b96;
  b88:;
    ov_release(t70);
    t72 = own_error_take_object();
    t73 = own_handled_enter(t72);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_exception_is(t72, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b94;
    }
    t74 = own_1 != 0;
    }
    if (t74) goto b92;
    own_error_raise_object(t72, &sites_fn__x3Cmodule_x3E[43]);
    own_handled_leave(t73);
    ov_release(t73);
    goto b113;
  b92:;
    t75 = ov_copy(t72);
    t77 = global_5_e;
    global_5_e = t75;
    ov_release(t77);
    t78 = ov_copy(global_5_e);
    if (OWN_UNLIKELY((t79 = own_call(own_builtins[28], (const OwnWord[]){t78}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b93;
    }
    goto b95;
  b93:;
    ov_release(t78);
    t80 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t80);
  b94:;
    own_handled_leave(t73);
    ov_release(t73);
    ov_release(t72);
    goto b113;
  b95:;
    ov_release(t78);
    ov_release(t79);
    t81 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t81);
    own_handled_leave(t73);
    ov_release(t73);
    ov_release(t72);
    goto b97;
  b96:;
    ov_release(t70);
    ov_release(t71);
  b97:;
    t82 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t83 = own_get_attr(t82, words[7 /* make */], &caches_fn__x3Cmodule_x3E[16])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b98;
    }
    goto b99;
  b98:;
    ov_release(t82);
    goto b101;
  b99:;
    ov_release(t82);
    if (OWN_UNLIKELY((t84 = own_get_attr(t83, words[21 /* nothing */], &caches_fn__x3Cmodule_x3E[17])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b100;
    }
    goto b115;
  b100:;
    ov_release(t83);
  b101:;
    t85 = own_error_take_object();
    t86 = own_handled_enter(t85);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_exception_is(t85, own_classes[59])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b112;
    }
    t87 = own_2 != 0;
    }
    if (t87) goto b105;
    own_error_raise_object(t85, &sites_fn__x3Cmodule_x3E[48]);
    own_handled_leave(t86);
    ov_release(t86);
    goto b113;
  b105:;
    t88 = ov_copy(t85);
    t89 = global_5_e;
    global_5_e = t88;
    ov_release(t89);
    t90 = ov_copy(global_5_e);
    if (OWN_UNLIKELY((t91 = own_call(own_classes[2], (const OwnWord[]){t90}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[49]);
      goto b106;
    }
    goto b107;
  b106:;
    ov_release(t90);
    goto b111;
  b107:;
    ov_release(t90);
    if (OWN_UNLIKELY((t93 = own_get_attr(t91, words[20 /* __name__ */], &caches_fn__x3Cmodule_x3E[18])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[50]);
      goto b108;
    }
    goto b109;
  b108:;
    ov_release(t91);
    goto b111;
  b109:;
    ov_release(t91);
    if (OWN_UNLIKELY((t94 = own_call(own_builtins[28], (const OwnWord[]){t93}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[51]);
      goto b110;
    }
    goto b114;
  b110:;
    ov_release(t93);
  b111:;
    t92 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t92);
  b112:;
    own_handled_leave(t86);
    ov_release(t86);
    ov_release(t85);
  b113:;
    return 0;
  b114:;
    ov_release(t93);
    ov_release(t94);
    t95 = global_5_e;
    global_5_e = OWN_UNBOUND;
    ov_release(t95);
    own_handled_leave(t86);
    ov_release(t86);
    ov_release(t85);
    goto b116;
  b115:;
    ov_release(t83);
    ov_release(t84);
  b116:;
    result = OWN_NONE;
    return result;
}

/* A.add (entry), /work/main/tests/python/class-static-class-methods.own:7 */
static OwnWord fn_add(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_add_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.make (entry), /work/main/tests/python/class-static-class-methods.own:11 */
static OwnWord fn_make(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_make_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.build (entry), /work/main/tests/python/class-static-class-methods.own:16 */
static OwnWord fn_build(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_build_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.use (entry), /work/main/tests/python/class-static-class-methods.own:19 */
static OwnWord fn_use(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_use_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.<lambda> (entry), /work/main/tests/python/class-static-class-methods.own:22 */
static OwnWord fn__x3Clambda_x3E(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_3(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.<lambda> (entry), /work/main/tests/python/class-static-class-methods.own:23 */
static OwnWord fn__x3Clambda_x3E_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_4(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_add_2[] = {
  {"/work/main/tests/python/class-static-class-methods.own", 8, 16, "A.add"},
};
/* A.add, /work/main/tests/python/class-static-class-methods.own:7 */
static OwnWord fn_add_2(OwnWord x, OwnWord y) {
    OwnWord result;
    OwnWord x_2;
    OwnWord t5;
    OwnWord y_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    t5 = ov_copy(x);
    x_2 = t5;
    t7 = ov_copy(y);
    y_2 = t7;
    t8 = ov_copy(x_2);
    t9 = ov_copy(y_2);
    if (OWN_UNLIKELY((t10 = own_add(t8, t9)) == 0)) {
      own_error_trace(&sites_fn_add_2[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t9);
    ov_release(t8);
    ov_release(x_2);
    ov_release(y_2);
    return 0;
  b3:;
    ov_release(t8);
    ov_release(t9);
    result = t10;
    ov_release(x_2);
    ov_release(y_2);
    return result;
}

static const OwnSite sites_fn_make_2[] = {
  {"/work/main/tests/python/class-static-class-methods.own", 12, 9, "A.make"},
  {"/work/main/tests/python/class-static-class-methods.own", 12, 9, "A.make"},
  {"/work/main/tests/python/class-static-class-methods.own", 12, 9, "A.make"},
  {"/work/main/tests/python/class-static-class-methods.own", 13, 16, "A.make"},
};
static OwnCache caches_fn_make_2[3];
/* A.make, /work/main/tests/python/class-static-class-methods.own:11 */
static OwnWord fn_make_2(OwnWord cls, OwnWord args) {
    OwnWord result;
    OwnWord cls_2;
    OwnWord t5;
    OwnWord args_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    t5 = ov_copy(cls);
    cls_2 = t5;
    t7 = ov_copy(args);
    args_2 = t7;
    t8 = ov_copy(cls_2);
    if (OWN_UNLIKELY((t10 = own_get_attr(t8, words[17 /* count */], &caches_fn_make_2[0])) == 0)) {
      own_error_trace(&sites_fn_make_2[0]);
      goto b5;
    }
    t9 = t10;
    if (OWN_UNLIKELY(own_inplace(0, &t9, ov_small(INT64_C(1))))) {
      own_error_trace(&sites_fn_make_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t9);
    goto b5;
  b4:;
    if (OWN_UNLIKELY(own_set_attr(t8, words[17 /* count */], t9, &caches_fn_make_2[1]))) {
      own_error_trace(&sites_fn_make_2[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t8);
    goto b8;
  b6:;
    ov_release(t8);
    t11 = ov_copy(cls_2);
    if (OWN_UNLIKELY((t12 = own_get_attr(t11, words[20 /* __name__ */], &caches_fn_make_2[2])) == 0)) {
      own_error_trace(&sites_fn_make_2[3]);
      goto b7;
    }
    goto b9;
  b7:;
    ov_release(t11);
  b8:;
    ov_release(cls_2);
    ov_release(args_2);
    return 0;
  b9:;
    ov_release(t11);
    t13 = ov_copy(args_2);
    t14 = own_tuple_new((const OwnWord[]){t12, t13}, 2);
    result = t14;
    ov_release(cls_2);
    ov_release(args_2);
    return result;
}

static const OwnSite sites_fn_build_2[] = {
  {"/work/main/tests/python/class-static-class-methods.own", 16, 9, "A.build"},
  {"/work/main/tests/python/class-static-class-methods.own", 17, 16, "A.build"},
};
/* A.build, /work/main/tests/python/class-static-class-methods.own:16 */
static OwnWord fn_build_2(OwnWord cls) {
    OwnWord result;
    OwnWord cls_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_build_2[0]);
      goto b4;
    }
    t4 = ov_copy(cls);
    cls_2 = t4;
    t5 = ov_copy(cls_2);
    if (OWN_UNLIKELY((t6 = own_call(t5, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn_build_2[1]);
      goto b3;
    }
    goto b5;
  b3:;
    ov_release(t5);
    ov_release(cls_2);
  b4:;
    return 0;
  b5:;
    ov_release(t5);
    result = t6;
    ov_release(cls_2);
    return result;
}

static const OwnSite sites_fn_use_2[] = {
  {"/work/main/tests/python/class-static-class-methods.own", 19, 9, "A.use"},
  {"/work/main/tests/python/class-static-class-methods.own", 20, 16, "A.use"},
  {"/work/main/tests/python/class-static-class-methods.own", 20, 29, "A.use"},
  {"/work/main/tests/python/class-static-class-methods.own", 20, 42, "A.use"},
  {"/work/main/tests/python/class-static-class-methods.own", 20, 42, "A.use"},
};
static OwnCache caches_fn_use_2[3];
/* A.use, /work/main/tests/python/class-static-class-methods.own:19 */
static OwnWord fn_use_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_use_2[0]);
      goto b14;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    if (OWN_UNLIKELY((t6 = own_call_method(words[3 /* add */], &caches_fn_use_2[0], (const OwnWord[]){t5, ov_small(INT64_C(5))}, 2)) == 0)) {
      own_error_trace(&sites_fn_use_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t5);
    goto b13;
  b4:;
    ov_release(t5);
    t7 = ov_copy(self_2);
    if (OWN_UNLIKELY((t8 = own_call_method(words[7 /* make */], &caches_fn_use_2[1], (const OwnWord[]){t7}, 1)) == 0)) {
      own_error_trace(&sites_fn_use_2[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t7);
    goto b12;
  b6:;
    ov_release(t7);
    if (global_1_A == OWN_UNBOUND) goto b10;
    t12 = ov_copy(global_1_A);
    t9 = t12;
    if (OWN_UNLIKELY((t13 = own_call_method(words[3 /* add */], &caches_fn_use_2[2], (const OwnWord[]){t9, ov_small(INT64_C(1)), ov_small(INT64_C(1))}, 3)) == 0)) {
      own_error_trace(&sites_fn_use_2[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t9);
    goto b11;
  b9:;
    ov_release(t9);
    t14 = own_tuple_new((const OwnWord[]){t6, t8, t13}, 3);
    result = t14;
    ov_release(self_2);
    return result;
  b10:;
    if (OWN_UNLIKELY(own_unbound_global(words[22 /* A */]))) {
      own_error_trace(&sites_fn_use_2[4]);
      goto b11;
    }
    goto b15;
  b11:;
    ov_release(t8);
  b12:;
    ov_release(t6);
  b13:;
    ov_release(self_2);
  b14:;
    return 0;
  b15:;
    __builtin_unreachable();
}

/* A.<lambda>, /work/main/tests/python/class-static-class-methods.own:22 */
static OwnWord fn__x3Clambda_x3E_3(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[18 /* old */]);
    result = t5;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn__x3Clambda_x3E_4[] = {
  {"/work/main/tests/python/class-static-class-methods.own", 23, 37, "A.<lambda>"},
};
/* A.<lambda>, /work/main/tests/python/class-static-class-methods.own:23 */
static OwnWord fn__x3Clambda_x3E_4(OwnWord x) {
    OwnWord result;
    OwnWord x_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    t4 = ov_copy(x);
    x_2 = t4;
    t5 = ov_copy(x_2);
    t6 = ov_copy(x_2);
    if (OWN_UNLIKELY((t7 = own_mul(t5, t6)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_4[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t6);
    ov_release(t5);
    ov_release(x_2);
    return 0;
  b3:;
    ov_release(t5);
    ov_release(t6);
    result = t7;
    ov_release(x_2);
    return result;
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
