/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn_iadd(OwnWord, OwnWord *);
static OwnWord fn_isub(OwnWord, OwnWord *);
static OwnWord fn_imul(OwnWord, OwnWord *);
static OwnWord fn_mul(OwnWord, OwnWord *);
static OwnWord fn_add(OwnWord, OwnWord *);
static OwnWord fn_ior(OwnWord, OwnWord *);
static OwnWord fn_add_2(OwnWord, OwnWord *);
static OwnWord fn_sub(OwnWord, OwnWord *);
static OwnWord fn_init_2(OwnWord, OwnWord *);
static OwnWord fn_init_3(OwnWord);
static OwnWord fn_iadd_2(OwnWord, OwnWord);
static OwnWord fn_isub_2(OwnWord, OwnWord);
static OwnWord fn_imul_2(OwnWord, OwnWord);
static OwnWord fn_mul_2(OwnWord, OwnWord);
static OwnWord fn_add_3(OwnWord, OwnWord);
static OwnWord fn_ior_2(OwnWord, OwnWord);
static OwnWord fn_add_4(OwnWord, OwnWord);
static OwnWord fn_sub_2(OwnWord, OwnWord);
static OwnWord fn_init_4(OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 10, "A.__init__"},
  {OWN_CONST_STR, 1, "o"},
  {OWN_CONST_STR, 8, "__iadd__"},
  {OWN_CONST_STR, 10, "A.__iadd__"},
  {OWN_CONST_STR, 8, "__isub__"},
  {OWN_CONST_STR, 10, "A.__isub__"},
  {OWN_CONST_STR, 8, "__imul__"},
  {OWN_CONST_STR, 10, "A.__imul__"},
  {OWN_CONST_STR, 7, "__mul__"},
  {OWN_CONST_STR, 9, "A.__mul__"},
  {OWN_CONST_STR, 7, "__add__"},
  {OWN_CONST_STR, 9, "A.__add__"},
  {OWN_CONST_STR, 7, "__ior__"},
  {OWN_CONST_STR, 9, "A.__ior__"},
  {OWN_CONST_STR, 9, "P.__add__"},
  {OWN_CONST_STR, 7, "__sub__"},
  {OWN_CONST_STR, 9, "P.__sub__"},
  {OWN_CONST_STR, 12, "Box.__init__"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 3, "log"},
  {OWN_CONST_STR, 1, "v"},
  {OWN_CONST_STR, 1, "x"},
  {OWN_CONST_STR, 1, "y"},
  {OWN_CONST_STR, 6, "append"},
  {OWN_CONST_STR, 4, "iadd"},
  {OWN_CONST_STR, 7, "rebound"},
  {OWN_CONST_STR, 3, "mul"},
  {OWN_CONST_STR, 3, "add"},
  {OWN_CONST_STR, 3, "ior"},
  {OWN_CONST_STR, 1, "P"},
  {OWN_CONST_STR, 1, "A"},
  {OWN_CONST_STR, 3, "Box"},
};
static OwnWord words[35];
static const OwnProgram program = {constants, words, 35};

static OwnWord global_1_A = OWN_UNBOUND;
static OwnWord global_2_a = OWN_UNBOUND;
static OwnWord global_3_b = OWN_UNBOUND;
static OwnWord global_4_P = OWN_UNBOUND;
static OwnWord global_5_p = OWN_UNBOUND;
static OwnWord global_6_q = OWN_UNBOUND;
static OwnWord global_7_Box = OWN_UNBOUND;
static OwnWord global_8_box = OWN_UNBOUND;
static OwnWord global_9_inner = OWN_UNBOUND;
static OwnWord global_10_xs = OWN_UNBOUND;
static OwnWord global_11__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1};
static const OwnSite site_1 = {"/work/main/tests/python/class-inplace.own", 4, 9, "A.__init__"};
static const OwnCode code_1 = {fn_init, &site_1, names_1, 2, 3, 0, 0, 1, 0, 0, 0};
static const uint32_t names_2[] = {1, 4};
static const OwnSite site_2 = {"/work/main/tests/python/class-inplace.own", 7, 9, "A.__iadd__"};
static const OwnCode code_2 = {fn_iadd, &site_2, names_2, 5, 6, 0, 0, 2, 0, 0, 0};
static const uint32_t names_3[] = {1, 4};
static const OwnSite site_3 = {"/work/main/tests/python/class-inplace.own", 11, 9, "A.__isub__"};
static const OwnCode code_3 = {fn_isub, &site_3, names_3, 7, 8, 0, 0, 2, 0, 0, 0};
static const uint32_t names_4[] = {1, 4};
static const OwnSite site_4 = {"/work/main/tests/python/class-inplace.own", 14, 9, "A.__imul__"};
static const OwnCode code_4 = {fn_imul, &site_4, names_4, 9, 10, 0, 0, 2, 0, 0, 0};
static const uint32_t names_5[] = {1, 4};
static const OwnSite site_5 = {"/work/main/tests/python/class-inplace.own", 17, 9, "A.__mul__"};
static const OwnCode code_5 = {fn_mul, &site_5, names_5, 11, 12, 0, 0, 2, 0, 0, 0};
static const uint32_t names_6[] = {1, 4};
static const OwnSite site_6 = {"/work/main/tests/python/class-inplace.own", 20, 9, "A.__add__"};
static const OwnCode code_6 = {fn_add, &site_6, names_6, 13, 14, 0, 0, 2, 0, 0, 0};
static const uint32_t names_7[] = {1, 4};
static const OwnSite site_7 = {"/work/main/tests/python/class-inplace.own", 23, 9, "A.__ior__"};
static const OwnCode code_7 = {fn_ior, &site_7, names_7, 15, 16, 0, 0, 2, 0, 0, 0};
static const uint32_t names_8[] = {1, 4};
static const OwnSite site_8 = {"/work/main/tests/python/class-inplace.own", 42, 9, "P.__add__"};
static const OwnCode code_8 = {fn_add_2, &site_8, names_8, 13, 17, 0, 0, 2, 0, 0, 0};
static const uint32_t names_9[] = {1, 4};
static const OwnSite site_9 = {"/work/main/tests/python/class-inplace.own", 45, 9, "P.__sub__"};
static const OwnCode code_9 = {fn_sub, &site_9, names_9, 18, 19, 0, 0, 2, 0, 0, 0};
static const uint32_t names_10[] = {1};
static const OwnSite site_10 = {"/work/main/tests/python/class-inplace.own", 58, 9, "Box.__init__"};
static const OwnCode code_10 = {fn_init_2, &site_10, names_10, 2, 20, 0, 0, 1, 0, 0, 0};
static const uint32_t slots_1[] = {22};
static const OwnClassCode class_1 = {33, 33, 0, 1, slots_1};
static const OwnClassCode class_2 = {32, 32, 0, 0, 0};
static const uint32_t slots_3[] = {23};
static const OwnClassCode class_3 = {34, 34, 0, 1, slots_3};

/* <start>, /work/main/tests/python/class-inplace.own:3 */
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
    t5 = global_1_A;
    global_1_A = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_a;
    global_2_a = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_b;
    global_3_b = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_P;
    global_4_P = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_p;
    global_5_p = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_q;
    global_6_q = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7_Box;
    global_7_Box = OWN_UNBOUND;
    ov_release(t17);
    t19 = global_8_box;
    global_8_box = OWN_UNBOUND;
    ov_release(t19);
    t21 = global_9_inner;
    global_9_inner = OWN_UNBOUND;
    ov_release(t21);
    t23 = global_10_xs;
    global_10_xs = OWN_UNBOUND;
    ov_release(t23);
    t25 = global_11__x3Cmodule_x3E;
    global_11__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t25);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-inplace.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 7, 9, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 11, 9, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 14, 9, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 17, 9, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 20, 9, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 23, 9, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 28, 9, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 29, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 30, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 31, 15, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 31, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 32, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 33, 7, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 33, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 34, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 35, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 37, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 38, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 41, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 42, 9, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 45, 9, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 41, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 49, 5, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 51, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 52, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 53, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 54, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 57, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 58, 9, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 57, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 62, 7, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 63, 9, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 64, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 64, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 64, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 65, 7, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 65, 23, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 65, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 67, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 67, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 67, 1, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 68, 7, "<module>"},
  {"/work/main/tests/python/class-inplace.own", 68, 1, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[8];
/* <module>, /work/main/tests/python/class-inplace.own:3 */
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
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
    OwnWord t17;
    OwnWord t19;
    OwnWord t21;
    OwnWord t22;
    OwnWord t23;
    OwnWord t24;
    OwnWord t25;
    OwnWord t26;
    OwnWord t27;
    OwnWord t28;
    OwnWord t29;
    bool t30;
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
    OwnWord t58;
    OwnWord t59;
    OwnWord t60;
    OwnWord t62;
    OwnWord t63;
    OwnWord t65;
    OwnWord t66;
    OwnWord t67;
    OwnWord t68;
    OwnWord t69;
    OwnWord t70;
    bool t71;
    OwnWord t72;
    OwnWord t73;
    OwnWord t74;
    bool t76;
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
    OwnWord t88;
    OwnWord t89;
    OwnWord t90;
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
    bool t103;
    OwnWord t104;
    OwnWord t105;
    OwnWord t106;
    OwnWord t107;
    OwnWord t108;
    OwnWord t109;
    OwnWord t111;
    OwnWord t112;
    OwnWord t113;
    OwnWord t114;
    OwnWord t115;
    OwnWord t116;
    OwnWord t117;
    if (global_11__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_11__x3Cmodule_x3E = OWN_TRUE;
    t4 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t5 = own_class_new(&class_1, t4, words[21 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b82;
    }
    t6 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[21 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[2 /* __init__ */], t6))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b12;
    }
    t7 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[21 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[5 /* __iadd__ */], t7))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b12;
    }
    t8 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[21 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[7 /* __isub__ */], t8))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b12;
    }
    t9 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[21 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[9 /* __imul__ */], t9))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b12;
    }
    t10 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[21 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[11 /* __mul__ */], t10))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b12;
    }
    t11 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[21 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[13 /* __add__ */], t11))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b12;
    }
    t12 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[21 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[15 /* __ior__ */], t12))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b12;
    }
    if (OWN_UNLIKELY(own_class_done(t5))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b12;
    }
    goto b13;
  b12:;
    ov_release(t5);
    goto b82;
  b13:;
    t14 = global_1_A;
    global_1_A = t5;
    ov_release(t14);
    t15 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t16 = own_call(t15, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b14;
    }
    goto b15;
  b14:;
    ov_release(t15);
    goto b82;
  b15:;
    ov_release(t15);
    t17 = ov_copy(t16);
    t19 = global_2_a;
    global_2_a = t17;
    ov_release(t19);
    t21 = global_3_b;
    global_3_b = t16;
    ov_release(t21);
    t23 = ov_copy(global_2_a);
    t22 = t23;
    if (OWN_UNLIKELY(own_inplace(0, &t22, ov_small(INT64_C(1))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b16;
    }
    goto b17;
  b16:;
    ov_release(t22);
    goto b82;
  b17:;
    t24 = global_2_a;
    global_2_a = t22;
    ov_release(t24);
    t26 = ov_copy(global_2_a);
    t25 = t26;
    if (OWN_UNLIKELY(own_inplace(0, &t25, ov_small(INT64_C(2))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b18;
    }
    goto b19;
  b18:;
    ov_release(t25);
    goto b82;
  b19:;
    t27 = global_2_a;
    global_2_a = t25;
    ov_release(t27);
    t28 = ov_copy(global_2_a);
    t29 = ov_copy(global_3_b);
    t30 = t28 == t29;
    ov_release(t28);
    ov_release(t29);
    t31 = own_box_bool(t30);
    t32 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t33 = own_get_attr(t32, words[22 /* log */], &caches_fn__x3Cmodule_x3E[0])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b20;
    }
    goto b21;
  b20:;
    ov_release(t32);
    goto b23;
  b21:;
    ov_release(t32);
    if (OWN_UNLIKELY((t34 = own_call(own_builtins[28], (const OwnWord[]){t31, t33}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b22;
    }
    goto b24;
  b22:;
    ov_release(t33);
  b23:;
    ov_release(t31);
    goto b82;
  b24:;
    ov_release(t31);
    ov_release(t33);
    ov_release(t34);
    t36 = ov_copy(global_2_a);
    t35 = t36;
    if (OWN_UNLIKELY(own_inplace(11, &t35, ov_small(INT64_C(3))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b25;
    }
    goto b26;
  b25:;
    ov_release(t35);
    goto b82;
  b26:;
    t37 = global_2_a;
    global_2_a = t35;
    ov_release(t37);
    t38 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t39 = own_get_attr(t38, words[22 /* log */], &caches_fn__x3Cmodule_x3E[1])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b27;
    }
    goto b28;
  b27:;
    ov_release(t38);
    goto b82;
  b28:;
    ov_release(t38);
    if (OWN_UNLIKELY((t40 = own_call(own_builtins[28], (const OwnWord[]){t39}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b29;
    }
    goto b30;
  b29:;
    ov_release(t39);
    goto b82;
  b30:;
    ov_release(t39);
    ov_release(t40);
    t42 = ov_copy(global_2_a);
    t41 = t42;
    if (OWN_UNLIKELY(own_inplace(2, &t41, ov_small(INT64_C(4))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b31;
    }
    goto b32;
  b31:;
    ov_release(t41);
    goto b82;
  b32:;
    t43 = global_2_a;
    global_2_a = t41;
    ov_release(t43);
    t44 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t45 = own_call(own_builtins[28], (const OwnWord[]){t44}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b33;
    }
    goto b34;
  b33:;
    ov_release(t44);
    goto b82;
  b34:;
    ov_release(t44);
    ov_release(t45);
    t46 = ov_copy(global_3_b);
    t47 = global_2_a;
    global_2_a = t46;
    ov_release(t47);
    t49 = ov_copy(global_2_a);
    t48 = t49;
    if (OWN_UNLIKELY(own_inplace(1, &t48, ov_small(INT64_C(1))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b35;
    }
    goto b36;
  b35:;
    ov_release(t48);
    goto b82;
  b36:;
    t50 = global_2_a;
    global_2_a = t48;
    ov_release(t50);
    t51 = ov_copy(global_2_a);
    if (OWN_UNLIKELY((t52 = own_call(own_builtins[28], (const OwnWord[]){t51}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b37;
    }
    goto b38;
  b37:;
    ov_release(t51);
    goto b82;
  b38:;
    ov_release(t51);
    ov_release(t52);
    t53 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t54 = own_class_new(&class_2, t53, words[21 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b82;
    }
    t55 = own_function_new(&code_8, OWN_NONE, OWN_NONE, words[21 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t54, words[13 /* __add__ */], t55))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b42;
    }
    t56 = own_function_new(&code_9, OWN_NONE, OWN_NONE, words[21 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t54, words[18 /* __sub__ */], t56))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b42;
    }
    if (OWN_UNLIKELY(own_class_done(t54))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b42;
    }
    goto b43;
  b42:;
    ov_release(t54);
    goto b82;
  b43:;
    t58 = global_4_P;
    global_4_P = t54;
    ov_release(t58);
    t59 = ov_copy(global_4_P);
    if (OWN_UNLIKELY((t60 = own_call(t59, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b44;
    }
    goto b45;
  b44:;
    ov_release(t59);
    goto b82;
  b45:;
    ov_release(t59);
    t62 = global_5_p;
    global_5_p = t60;
    ov_release(t62);
    t63 = ov_copy(global_5_p);
    t65 = global_6_q;
    global_6_q = t63;
    ov_release(t65);
    t67 = ov_copy(global_5_p);
    t66 = t67;
    if (OWN_UNLIKELY(own_inplace(0, &t66, ov_small(INT64_C(1))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b46;
    }
    goto b47;
  b46:;
    ov_release(t66);
    goto b82;
  b47:;
    t68 = global_5_p;
    global_5_p = t66;
    ov_release(t68);
    t69 = ov_copy(global_5_p);
    t70 = ov_copy(global_4_P);
    t71 = t69 == t70;
    ov_release(t69);
    ov_release(t70);
    t72 = own_box_bool(t71);
    t73 = ov_copy(global_6_q);
    t74 = ov_copy(global_5_p);
    t76 = !(t73 == t74);
    ov_release(t73);
    ov_release(t74);
    t77 = own_box_bool(t76);
    if (OWN_UNLIKELY((t78 = own_call(own_builtins[28], (const OwnWord[]){t72, t77}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b48;
    }
    goto b49;
  b48:;
    ov_release(t77);
    ov_release(t72);
    goto b82;
  b49:;
    ov_release(t72);
    ov_release(t77);
    ov_release(t78);
    t80 = ov_copy(global_6_q);
    t79 = t80;
    if (OWN_UNLIKELY(own_inplace(1, &t79, ov_small(INT64_C(1))))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b50;
    }
    goto b51;
  b50:;
    ov_release(t79);
    goto b82;
  b51:;
    t81 = global_6_q;
    global_6_q = t79;
    ov_release(t81);
    t82 = ov_copy(global_6_q);
    if (OWN_UNLIKELY((t83 = own_call(own_builtins[28], (const OwnWord[]){t82}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b52;
    }
    goto b53;
  b52:;
    ov_release(t82);
    goto b82;
  b53:;
    ov_release(t82);
    ov_release(t83);
    t84 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t85 = own_class_new(&class_3, t84, words[21 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b82;
    }
    t86 = own_function_new(&code_10, OWN_NONE, OWN_NONE, words[21 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t85, words[2 /* __init__ */], t86))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b56;
    }
    if (OWN_UNLIKELY(own_class_done(t85))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b56;
    }
    goto b57;
  b56:;
    ov_release(t85);
    goto b82;
  b57:;
    t88 = global_7_Box;
    global_7_Box = t85;
    ov_release(t88);
    t89 = ov_copy(global_7_Box);
    if (OWN_UNLIKELY((t90 = own_call(t89, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b58;
    }
    goto b59;
  b58:;
    ov_release(t89);
    goto b82;
  b59:;
    ov_release(t89);
    t92 = global_8_box;
    global_8_box = t90;
    ov_release(t92);
    t93 = ov_copy(global_8_box);
    if (OWN_UNLIKELY((t94 = own_get_attr(t93, words[23 /* v */], &caches_fn__x3Cmodule_x3E[2])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b60;
    }
    goto b61;
  b60:;
    ov_release(t93);
    goto b82;
  b61:;
    ov_release(t93);
    t96 = global_9_inner;
    global_9_inner = t94;
    ov_release(t96);
    t97 = ov_copy(global_8_box);
    if (OWN_UNLIKELY((t99 = own_get_attr(t97, words[23 /* v */], &caches_fn__x3Cmodule_x3E[3])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b65;
    }
    t98 = t99;
    if (OWN_UNLIKELY(own_inplace(0, &t98, words[24 /* x */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b63;
    }
    goto b64;
  b63:;
    ov_release(t98);
    goto b65;
  b64:;
    if (OWN_UNLIKELY(own_set_attr(t97, words[23 /* v */], t98, &caches_fn__x3Cmodule_x3E[4]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b65;
    }
    goto b66;
  b65:;
    ov_release(t97);
    goto b82;
  b66:;
    ov_release(t97);
    t100 = ov_copy(global_8_box);
    if (OWN_UNLIKELY((t101 = own_get_attr(t100, words[23 /* v */], &caches_fn__x3Cmodule_x3E[5])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b67;
    }
    goto b68;
  b67:;
    ov_release(t100);
    goto b82;
  b68:;
    ov_release(t100);
    t102 = ov_copy(global_9_inner);
    t103 = t101 == t102;
    ov_release(t101);
    ov_release(t102);
    t104 = own_box_bool(t103);
    t105 = ov_copy(global_9_inner);
    if (OWN_UNLIKELY((t106 = own_get_attr(t105, words[22 /* log */], &caches_fn__x3Cmodule_x3E[6])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b69;
    }
    goto b70;
  b69:;
    ov_release(t105);
    goto b72;
  b70:;
    ov_release(t105);
    if (OWN_UNLIKELY((t107 = own_call(own_builtins[28], (const OwnWord[]){t104, t106}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b71;
    }
    goto b73;
  b71:;
    ov_release(t106);
  b72:;
    ov_release(t104);
    goto b82;
  b73:;
    ov_release(t104);
    ov_release(t106);
    ov_release(t107);
    t108 = ov_copy(global_9_inner);
    t109 = own_list_new((const OwnWord[]){t108}, 1);
    t111 = global_10_xs;
    global_10_xs = t109;
    ov_release(t111);
    t112 = ov_copy(global_10_xs);
    if (OWN_UNLIKELY((t114 = own_get_item(t112, ov_small(INT64_C(0)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b77;
    }
    t113 = t114;
    if (OWN_UNLIKELY(own_inplace(0, &t113, words[25 /* y */]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b75;
    }
    goto b76;
  b75:;
    ov_release(t113);
    goto b77;
  b76:;
    if (OWN_UNLIKELY(own_set_item(t112, ov_small(INT64_C(0)), t113))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b77;
    }
    goto b78;
  b77:;
    ov_release(t112);
    goto b82;
  b78:;
    ov_release(t112);
    t115 = ov_copy(global_9_inner);
    if (OWN_UNLIKELY((t116 = own_get_attr(t115, words[22 /* log */], &caches_fn__x3Cmodule_x3E[7])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b79;
    }
    goto b80;
  b79:;
    ov_release(t115);
    goto b82;
  b80:;
    ov_release(t115);
    if (OWN_UNLIKELY((t117 = own_call(own_builtins[28], (const OwnWord[]){t116}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b81;
    }
    goto b83;
  b81:;
    ov_release(t116);
  b82:;
    return 0;
  b83:;
    ov_release(t116);
    ov_release(t117);
    result = OWN_NONE;
    return result;
}

/* A.__init__ (entry), /work/main/tests/python/class-inplace.own:4 */
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

/* A.__iadd__ (entry), /work/main/tests/python/class-inplace.own:7 */
static OwnWord fn_iadd(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_iadd_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.__isub__ (entry), /work/main/tests/python/class-inplace.own:11 */
static OwnWord fn_isub(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_isub_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.__imul__ (entry), /work/main/tests/python/class-inplace.own:14 */
static OwnWord fn_imul(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_imul_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.__mul__ (entry), /work/main/tests/python/class-inplace.own:17 */
static OwnWord fn_mul(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_mul_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* A.__add__ (entry), /work/main/tests/python/class-inplace.own:20 */
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

/* A.__ior__ (entry), /work/main/tests/python/class-inplace.own:23 */
static OwnWord fn_ior(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_ior_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* P.__add__ (entry), /work/main/tests/python/class-inplace.own:42 */
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

/* P.__sub__ (entry), /work/main/tests/python/class-inplace.own:45 */
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

/* Box.__init__ (entry), /work/main/tests/python/class-inplace.own:58 */
static OwnWord fn_init_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_init_4(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_init_3[] = {
  {"/work/main/tests/python/class-inplace.own", 5, 9, "A.__init__"},
};
static OwnCache caches_fn_init_3[1];
/* A.__init__, /work/main/tests/python/class-inplace.own:4 */
static OwnWord fn_init_3(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = own_list_new(NULL, 0);
    t6 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t6, words[22 /* log */], t5, &caches_fn_init_3[0]))) {
      own_error_trace(&sites_fn_init_3[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t6);
    ov_release(self_2);
    return 0;
  b3:;
    ov_release(t6);
    result = OWN_NONE;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_iadd_2[] = {
  {"/work/main/tests/python/class-inplace.own", 7, 9, "A.__iadd__"},
  {"/work/main/tests/python/class-inplace.own", 8, 9, "A.__iadd__"},
  {"/work/main/tests/python/class-inplace.own", 8, 9, "A.__iadd__"},
};
static OwnCache caches_fn_iadd_2[2];
/* A.__iadd__, /work/main/tests/python/class-inplace.own:7 */
static OwnWord fn_iadd_2(OwnWord self, OwnWord o) {
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
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_iadd_2[0]);
      goto b7;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    t8 = ov_copy(self_2);
    if (OWN_UNLIKELY((t9 = own_get_attr(t8, words[22 /* log */], &caches_fn_iadd_2[0])) == 0)) {
      own_error_trace(&sites_fn_iadd_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t8);
    goto b6;
  b4:;
    ov_release(t8);
    t10 = ov_copy(words[27 /* iadd */]);
    t11 = ov_copy(o_2);
    t12 = own_tuple_new((const OwnWord[]){t10, t11}, 2);
    if (OWN_UNLIKELY((t13 = own_call_method(words[26 /* append */], &caches_fn_iadd_2[1], (const OwnWord[]){t9, t12}, 2)) == 0)) {
      own_error_trace(&sites_fn_iadd_2[2]);
      goto b5;
    }
    goto b8;
  b5:;
    ov_release(t12);
    ov_release(t9);
  b6:;
    ov_release(self_2);
    ov_release(o_2);
  b7:;
    return 0;
  b8:;
    ov_release(t9);
    ov_release(t12);
    ov_release(t13);
    t14 = ov_copy(self_2);
    result = t14;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* A.__isub__, /work/main/tests/python/class-inplace.own:11 */
static OwnWord fn_isub_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[28 /* rebound */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* A.__imul__, /work/main/tests/python/class-inplace.own:14 */
static OwnWord fn_imul_2(OwnWord self, OwnWord o) {
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

/* A.__mul__, /work/main/tests/python/class-inplace.own:17 */
static OwnWord fn_mul_2(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    t8 = ov_copy(words[29 /* mul */]);
    t9 = ov_copy(o_2);
    t10 = own_tuple_new((const OwnWord[]){t8, t9}, 2);
    result = t10;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* A.__add__, /work/main/tests/python/class-inplace.own:20 */
static OwnWord fn_add_3(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[30 /* add */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

static const OwnSite sites_fn_ior_2[] = {
  {"/work/main/tests/python/class-inplace.own", 23, 9, "A.__ior__"},
  {"/work/main/tests/python/class-inplace.own", 24, 9, "A.__ior__"},
  {"/work/main/tests/python/class-inplace.own", 24, 9, "A.__ior__"},
};
static OwnCache caches_fn_ior_2[2];
/* A.__ior__, /work/main/tests/python/class-inplace.own:23 */
static OwnWord fn_ior_2(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_ior_2[0]);
      goto b7;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    t8 = ov_copy(self_2);
    if (OWN_UNLIKELY((t9 = own_get_attr(t8, words[22 /* log */], &caches_fn_ior_2[0])) == 0)) {
      own_error_trace(&sites_fn_ior_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t8);
    goto b6;
  b4:;
    ov_release(t8);
    if (OWN_UNLIKELY((t10 = own_call_method(words[26 /* append */], &caches_fn_ior_2[1], (const OwnWord[]){t9, words[31 /* ior */]}, 2)) == 0)) {
      own_error_trace(&sites_fn_ior_2[2]);
      goto b5;
    }
    goto b8;
  b5:;
    ov_release(t9);
  b6:;
    ov_release(self_2);
    ov_release(o_2);
  b7:;
    return 0;
  b8:;
    ov_release(t9);
    ov_release(t10);
    t11 = ov_copy(self_2);
    result = t11;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

static const OwnSite sites_fn_add_4[] = {
  {"/work/main/tests/python/class-inplace.own", 43, 16, "P.__add__"},
};
/* P.__add__, /work/main/tests/python/class-inplace.own:42 */
static OwnWord fn_add_4(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t11;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    if (global_4_P == OWN_UNBOUND) goto b3;
    t11 = ov_copy(global_4_P);
    t8 = t11;
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
  b3:;
    if (OWN_UNLIKELY(own_unbound_global(words[32 /* P */]))) {
      own_error_trace(&sites_fn_add_4[0]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(self_2);
    ov_release(o_2);
    return 0;
  b5:;
    __builtin_unreachable();
}

/* P.__sub__, /work/main/tests/python/class-inplace.own:45 */
static OwnWord fn_sub_2(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

static const OwnSite sites_fn_init_4[] = {
  {"/work/main/tests/python/class-inplace.own", 58, 9, "Box.__init__"},
  {"/work/main/tests/python/class-inplace.own", 59, 18, "Box.__init__"},
  {"/work/main/tests/python/class-inplace.own", 59, 9, "Box.__init__"},
  {"/work/main/tests/python/class-inplace.own", 59, 18, "Box.__init__"},
};
static OwnCache caches_fn_init_4[1];
/* Box.__init__, /work/main/tests/python/class-inplace.own:58 */
static OwnWord fn_init_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_init_4[0]);
      goto b10;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    if (global_1_A == OWN_UNBOUND) goto b8;
    t8 = ov_copy(global_1_A);
    t5 = t8;
    if (OWN_UNLIKELY((t9 = own_call(t5, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn_init_4[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t5);
    goto b9;
  b5:;
    ov_release(t5);
    t10 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t10, words[23 /* v */], t9, &caches_fn_init_4[0]))) {
      own_error_trace(&sites_fn_init_4[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t10);
    goto b9;
  b7:;
    ov_release(t10);
    result = OWN_NONE;
    ov_release(self_2);
    return result;
  b8:;
    if (OWN_UNLIKELY(own_unbound_global(words[33 /* A */]))) {
      own_error_trace(&sites_fn_init_4[3]);
      goto b9;
    }
    goto b11;
  b9:;
    ov_release(self_2);
  b10:;
    return 0;
  b11:;
    __builtin_unreachable();
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
