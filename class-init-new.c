/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn_init_2(OwnWord, OwnWord *);
static OwnWord fn_new(OwnWord, OwnWord *);
static OwnWord fn_init_3(OwnWord, OwnWord *);
static OwnWord fn_new_2(OwnWord, OwnWord *);
static OwnWord fn_init_4(OwnWord, OwnWord *);
static OwnWord fn_init_5(OwnWord, OwnWord *);
static OwnWord fn_init_6(OwnWord, OwnWord, OwnWord);
static OwnWord fn_init_7(OwnWord);
static OwnWord fn_new_3(OwnWord, OwnWord);
static OwnWord fn_init_8(OwnWord);
static OwnWord fn_new_4(OwnWord, OwnWord);
static OwnWord fn_init_9(OwnWord, OwnWord);
static OwnWord fn_init_10(OwnWord);

static const OwnWord items_16[] = {OWN_CONST_REF(2), OWN_CONST_REF(3)};
static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 1, "x"},
  {OWN_CONST_STR, 1, "y"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 10, "A.__init__"},
  {OWN_CONST_STR, 16, "BadInit.__init__"},
  {OWN_CONST_STR, 3, "cls"},
  {OWN_CONST_STR, 7, "__new__"},
  {OWN_CONST_STR, 12, "Once.__new__"},
  {OWN_CONST_STR, 13, "Once.__init__"},
  {OWN_CONST_STR, 1, "n"},
  {OWN_CONST_STR, 13, "Other.__new__"},
  {OWN_CONST_STR, 14, "Other.__init__"},
  {OWN_CONST_STR, 15, "Raises.__init__"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_TUPLE, 2, items_16},
  {OWN_CONST_STR, 8, "instance"},
  {OWN_CONST_STR, 8, "__name__"},
  {OWN_CONST_STR, 3, "new"},
  {OWN_CONST_STR, 9, "__class__"},
  {OWN_CONST_STR, 4, "init"},
  {OWN_CONST_STR, 5, "never"},
  {OWN_CONST_STR, 7, "in init"},
  {OWN_CONST_STR, 1, "A"},
  {OWN_CONST_STR, 7, "BadInit"},
  {OWN_CONST_STR, 4, "Once"},
  {OWN_CONST_STR, 5, "Other"},
  {OWN_CONST_STR, 6, "NoInit"},
  {OWN_CONST_STR, 6, "Raises"},
};
static OwnWord words[30];
static const OwnProgram program = {constants, words, 30};

static OwnWord global_1_A = OWN_UNBOUND;
static OwnWord global_2_BadInit = OWN_UNBOUND;
static OwnWord global_3_e = OWN_UNBOUND;
static OwnWord global_4_a = OWN_UNBOUND;
static OwnWord global_5_Once = OWN_UNBOUND;
static OwnWord global_6_Other = OWN_UNBOUND;
static OwnWord global_7_NoInit = OWN_UNBOUND;
static OwnWord global_8_Raises = OWN_UNBOUND;
static OwnWord global_9_o = OWN_UNBOUND;
static OwnWord global_10__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2, 3};
static const OwnSite site_1 = {"/work/main/tests/python/class-init-new.own", 4, 9, "A.__init__"};
static const OwnCode code_1 = {fn_init, &site_1, names_1, 4, 5, 0, 0, 2, 1, 0, 0};
static const uint32_t names_2[] = {1};
static const OwnSite site_2 = {"/work/main/tests/python/class-init-new.own", 12, 9, "BadInit.__init__"};
static const OwnCode code_2 = {fn_init_2, &site_2, names_2, 4, 6, 0, 0, 1, 0, 0, 0};
static const uint32_t names_3[] = {7};
static const OwnSite site_3 = {"/work/main/tests/python/class-init-new.own", 28, 9, "Once.__new__"};
static const OwnCode code_3 = {fn_new, &site_3, names_3, 8, 9, 0, 0, 1, 0, 0, 1};
static const uint32_t names_4[] = {1};
static const OwnSite site_4 = {"/work/main/tests/python/class-init-new.own", 34, 9, "Once.__init__"};
static const OwnCode code_4 = {fn_init_3, &site_4, names_4, 4, 10, 0, 0, 1, 0, 0, 0};
static const uint32_t names_5[] = {7, 11};
static const OwnSite site_5 = {"/work/main/tests/python/class-init-new.own", 42, 9, "Other.__new__"};
static const OwnCode code_5 = {fn_new_2, &site_5, names_5, 8, 12, 0, 0, 2, 0, 0, 0};
static const uint32_t names_6[] = {1, 11};
static const OwnSite site_6 = {"/work/main/tests/python/class-init-new.own", 45, 9, "Other.__init__"};
static const OwnCode code_6 = {fn_init_4, &site_6, names_6, 4, 13, 0, 0, 2, 0, 0, 0};
static const uint32_t names_7[] = {1};
static const OwnSite site_7 = {"/work/main/tests/python/class-init-new.own", 64, 9, "Raises.__init__"};
static const OwnCode code_7 = {fn_init_5, &site_7, names_7, 4, 14, 0, 0, 1, 0, 0, 0};
static const uint32_t slots_1[] = {2, 3};
static const OwnClassCode class_1 = {24, 24, 0, 2, slots_1};
static const OwnClassCode class_2 = {25, 25, 0, 0, 0};
static const uint32_t slots_3[] = {17};
static const OwnClassCode class_3 = {26, 26, 0, 1, slots_3};
static const OwnClassCode class_4 = {27, 27, 0, 0, 0};
static const OwnClassCode class_5 = {28, 28, 0, 0, 0};
static const OwnClassCode class_6 = {29, 29, 0, 0, 0};

/* <start>, /work/main/tests/python/class-init-new.own:3 */
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
    t7 = global_2_BadInit;
    global_2_BadInit = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_a;
    global_4_a = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_Once;
    global_5_Once = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_Other;
    global_6_Other = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7_NoInit;
    global_7_NoInit = OWN_UNBOUND;
    ov_release(t17);
    t19 = global_8_Raises;
    global_8_Raises = OWN_UNBOUND;
    ov_release(t19);
    t21 = global_9_o;
    global_9_o = OWN_UNBOUND;
    ov_release(t21);
    t23 = global_10__x3Cmodule_x3E;
    global_10__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t23);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-init-new.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 8, 7, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 8, 7, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 8, 15, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 8, 15, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 8, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 11, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 12, 9, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 11, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 17, 5, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 18, 8, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 18, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 19, 5, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 20, 5, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 21, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 22, 7, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 22, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 25, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 26, 5, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 28, 9, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 34, 9, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 25, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 38, 7, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 38, 17, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 38, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 41, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 42, 9, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 45, 9, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 41, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 49, 7, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 49, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 52, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 52, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 56, 7, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 56, 7, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 56, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 58, 5, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 59, 8, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 59, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 60, 5, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 63, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 64, 9, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 63, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 69, 5, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 70, 8, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 70, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 71, 5, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 72, 5, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 73, 7, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 73, 20, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 73, 15, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 73, 30, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 73, 30, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 73, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 75, 5, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 76, 8, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 76, 1, "<module>"},
  {"/work/main/tests/python/class-init-new.own", 77, 5, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[7];
/* <module>, /work/main/tests/python/class-init-new.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord class;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
    OwnWord t17;
    OwnWord t18;
    OwnWord t19;
    OwnWord t20;
    OwnWord t21;
    OwnWord t22;
    OwnWord t24;
    OwnWord t25;
    OwnWord t26;
    OwnWord t27;
    OwnWord t28;
    bool t29;
    OwnWord t30;
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
    OwnWord t54;
    OwnWord t55;
    OwnWord t56;
    OwnWord t57;
    OwnWord t58;
    bool t59;
    OwnWord t60;
    OwnWord t61;
    OwnWord t62;
    OwnWord t63;
    OwnWord t64;
    OwnWord t65;
    OwnWord t67;
    OwnWord t68;
    OwnWord t69;
    OwnWord t70;
    OwnWord t71;
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
    bool t84;
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
    bool t100;
    OwnWord t101;
    OwnWord t102;
    OwnWord t103;
    OwnWord t104;
    OwnWord t105;
    OwnWord t106;
    OwnWord t107;
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
    bool t123;
    OwnWord t124;
    OwnWord t125;
    OwnWord t126;
    OwnWord t127;
    OwnWord t128;
    OwnWord t129;
    if (global_10__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_10__x3Cmodule_x3E = OWN_TRUE;
    t5 = own_cell_new(OWN_UNBOUND);
    class = t5;
    t6 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t7 = own_class_new(&class_1, t6, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b118;
    }
    t8 = ov_copy(words[3 /* y */]);
    if (OWN_UNLIKELY((t9 = own_dict_new((const OwnWord[]){t8, ov_small(INT64_C(2))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b7;
    }
    t10 = own_function_new(&code_1, OWN_NONE, t9, words[15 /* __main__ */], NULL, 0);
    ov_release(t9);
    if (OWN_UNLIKELY(own_class_set(t7, words[4 /* __init__ */], t10))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b7;
    }
    if (OWN_UNLIKELY(own_class_done(t7))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t7);
    goto b118;
  b8:;
    t12 = global_1_A;
    global_1_A = t7;
    ov_release(t12);
    t13 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t14 = own_call(t13, (const OwnWord[]){ov_small(INT64_C(1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b9;
    }
    goto b10;
  b9:;
    ov_release(t13);
    goto b118;
  b10:;
    ov_release(t13);
    if (OWN_UNLIKELY((t15 = own_get_attr(t14, words[3 /* y */], &caches_fn__x3Cmodule_x3E[0])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b11;
    }
    goto b12;
  b11:;
    ov_release(t14);
    goto b118;
  b12:;
    ov_release(t14);
    t16 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t17 = own_call_names(t16, words[16], (const OwnWord[]){ov_small(INT64_C(5)), ov_small(INT64_C(6))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b13;
    }
    goto b14;
  b13:;
    ov_release(t16);
    goto b18;
  b14:;
    ov_release(t16);
    if (OWN_UNLIKELY((t18 = own_get_attr(t17, words[2 /* x */], &caches_fn__x3Cmodule_x3E[1])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b15;
    }
    goto b16;
  b15:;
    ov_release(t17);
    goto b18;
  b16:;
    ov_release(t17);
    if (OWN_UNLIKELY((t19 = own_call(own_builtins[28], (const OwnWord[]){t15, t18}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b17;
    }
    goto b19;
  b17:;
    ov_release(t18);
  b18:;
    ov_release(t15);
    goto b118;
  b19:;
    ov_release(t15);
    ov_release(t18);
    ov_release(t19);
    t20 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t21 = own_class_new(&class_2, t20, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b118;
    }
    t22 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t21, words[4 /* __init__ */], t22))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b22;
    }
    if (OWN_UNLIKELY(own_class_done(t21))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b22;
    }
    goto b23;
  b22:;
    ov_release(t21);
    goto b118;
  b23:;
    t24 = global_2_BadInit;
    global_2_BadInit = t21;
    ov_release(t24);
    t25 = ov_copy(global_2_BadInit);
    if (OWN_UNLIKELY((t26 = own_call(t25, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b24;
    }
    goto b32;
  b24:;
    ov_release(t25);
    t27 = own_error_take_object();
    t28 = own_handled_enter(t27);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_exception_is(t27, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b30;
    }
    t29 = own_1 != 0;
    }
    if (t29) goto b28;
    own_error_raise_object(t27, &sites_fn__x3Cmodule_x3E[14]);
    own_handled_leave(t28);
    ov_release(t28);
    goto b118;
  b28:;
    t30 = ov_copy(t27);
    t32 = global_3_e;
    global_3_e = t30;
    ov_release(t32);
    t33 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t34 = own_call(own_builtins[28], (const OwnWord[]){t33}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b29;
    }
    goto b31;
  b29:;
    ov_release(t33);
    t35 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t35);
  b30:;
    own_handled_leave(t28);
    ov_release(t28);
    ov_release(t27);
    goto b118;
  b31:;
    ov_release(t33);
    ov_release(t34);
    t36 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t36);
    own_handled_leave(t28);
    ov_release(t28);
    ov_release(t27);
    goto b33;
  b32:;
    ov_release(t25);
    ov_release(t26);
  b33:;
    t37 = ov_copy(global_1_A);
    if (OWN_UNLIKELY((t38 = own_call(t37, (const OwnWord[]){ov_small(INT64_C(1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b34;
    }
    goto b35;
  b34:;
    ov_release(t37);
    goto b118;
  b35:;
    ov_release(t37);
    t40 = global_4_a;
    global_4_a = t38;
    ov_release(t40);
    t41 = ov_copy(global_4_a);
    if (OWN_UNLIKELY((t42 = own_call_method(words[4 /* __init__ */], &caches_fn__x3Cmodule_x3E[2], (const OwnWord[]){t41, ov_small(INT64_C(7))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b36;
    }
    goto b37;
  b36:;
    ov_release(t41);
    goto b118;
  b37:;
    ov_release(t41);
    ov_release(t42);
    t43 = ov_copy(global_4_a);
    if (OWN_UNLIKELY((t44 = own_get_attr(t43, words[2 /* x */], &caches_fn__x3Cmodule_x3E[3])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b38;
    }
    goto b39;
  b38:;
    ov_release(t43);
    goto b118;
  b39:;
    ov_release(t43);
    if (OWN_UNLIKELY((t45 = own_call(own_builtins[28], (const OwnWord[]){t44}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b40;
    }
    goto b41;
  b40:;
    ov_release(t44);
    goto b118;
  b41:;
    ov_release(t44);
    ov_release(t45);
    t46 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t47 = own_class_new(&class_3, t46, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b118;
    }
    t48 = own_cell_new(OWN_UNBOUND);
    ov_release(class);
    class = t48;
    if (OWN_UNLIKELY(own_class_set(t47, words[17 /* instance */], OWN_NONE))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b46;
    }
    t49 = ov_copy(class);
    t50 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[15 /* __main__ */], (const OwnWord[]){t49}, 1);
    if (OWN_UNLIKELY(own_class_set(t47, words[8 /* __new__ */], t50))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b46;
    }
    t51 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t47, words[4 /* __init__ */], t51))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b46;
    }
    if (OWN_UNLIKELY(own_class_done(t47))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b46;
    }
    goto b47;
  b46:;
    ov_release(t47);
    goto b118;
  b47:;
    t52 = ov_copy(t47);
    own_cell_set(class, t52);
    t54 = global_5_Once;
    global_5_Once = t47;
    ov_release(t54);
    t55 = ov_copy(global_5_Once);
    if (OWN_UNLIKELY((t56 = own_call(t55, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b48;
    }
    goto b49;
  b48:;
    ov_release(t55);
    goto b118;
  b49:;
    ov_release(t55);
    t57 = ov_copy(global_5_Once);
    if (OWN_UNLIKELY((t58 = own_call(t57, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b50;
    }
    goto b51;
  b50:;
    ov_release(t57);
    ov_release(t56);
    goto b118;
  b51:;
    ov_release(t57);
    t59 = t56 == t58;
    ov_release(t56);
    ov_release(t58);
    t60 = own_box_bool(t59);
    if (OWN_UNLIKELY((t61 = own_call(own_builtins[28], (const OwnWord[]){t60}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b52;
    }
    goto b53;
  b52:;
    ov_release(t60);
    goto b118;
  b53:;
    ov_release(t60);
    ov_release(t61);
    t62 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t63 = own_class_new(&class_4, t62, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b118;
    }
    t64 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t63, words[8 /* __new__ */], t64))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b57;
    }
    t65 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t63, words[4 /* __init__ */], t65))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b57;
    }
    if (OWN_UNLIKELY(own_class_done(t63))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b57;
    }
    goto b58;
  b57:;
    ov_release(t63);
    goto b118;
  b58:;
    t67 = global_6_Other;
    global_6_Other = t63;
    ov_release(t67);
    t68 = ov_copy(global_6_Other);
    if (OWN_UNLIKELY((t69 = own_call(t68, (const OwnWord[]){ov_small(INT64_C(21))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b59;
    }
    goto b60;
  b59:;
    ov_release(t68);
    goto b118;
  b60:;
    ov_release(t68);
    if (OWN_UNLIKELY((t70 = own_call(own_builtins[28], (const OwnWord[]){t69}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b61;
    }
    goto b62;
  b61:;
    ov_release(t69);
    goto b118;
  b62:;
    ov_release(t69);
    ov_release(t70);
    t71 = ov_copy(global_1_A);
    t72 = own_tuple_new((const OwnWord[]){t71}, 1);
    if (OWN_UNLIKELY((t73 = own_class_new(&class_5, t72, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b118;
    }
    if (OWN_UNLIKELY(own_class_done(t73))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b64;
    }
    goto b65;
  b64:;
    ov_release(t73);
    goto b118;
  b65:;
    t75 = global_7_NoInit;
    global_7_NoInit = t73;
    ov_release(t75);
    t76 = ov_copy(global_7_NoInit);
    if (OWN_UNLIKELY((t77 = own_call(t76, (const OwnWord[]){ov_small(INT64_C(3))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b66;
    }
    goto b67;
  b66:;
    ov_release(t76);
    goto b118;
  b67:;
    ov_release(t76);
    if (OWN_UNLIKELY((t78 = own_get_attr(t77, words[2 /* x */], &caches_fn__x3Cmodule_x3E[4])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b68;
    }
    goto b69;
  b68:;
    ov_release(t77);
    goto b118;
  b69:;
    ov_release(t77);
    if (OWN_UNLIKELY((t79 = own_call(own_builtins[28], (const OwnWord[]){t78}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b70;
    }
    goto b71;
  b70:;
    ov_release(t78);
    goto b118;
  b71:;
    ov_release(t78);
    ov_release(t79);
    t80 = ov_copy(global_7_NoInit);
    if (OWN_UNLIKELY((t81 = own_call(t80, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b72;
    }
    goto b80;
  b72:;
    ov_release(t80);
    t82 = own_error_take_object();
    t83 = own_handled_enter(t82);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_exception_is(t82, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b78;
    }
    t84 = own_2 != 0;
    }
    if (t84) goto b76;
    own_error_raise_object(t82, &sites_fn__x3Cmodule_x3E[41]);
    own_handled_leave(t83);
    ov_release(t83);
    goto b118;
  b76:;
    t85 = ov_copy(t82);
    t86 = global_3_e;
    global_3_e = t85;
    ov_release(t86);
    t87 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t88 = own_call(own_builtins[28], (const OwnWord[]){t87}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b77;
    }
    goto b79;
  b77:;
    ov_release(t87);
    t89 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t89);
  b78:;
    own_handled_leave(t83);
    ov_release(t83);
    ov_release(t82);
    goto b118;
  b79:;
    ov_release(t87);
    ov_release(t88);
    t90 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t90);
    own_handled_leave(t83);
    ov_release(t83);
    ov_release(t82);
    goto b81;
  b80:;
    ov_release(t80);
    ov_release(t81);
  b81:;
    t91 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t92 = own_class_new(&class_6, t91, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b118;
    }
    t93 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t92, words[4 /* __init__ */], t93))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b84;
    }
    if (OWN_UNLIKELY(own_class_done(t92))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b84;
    }
    goto b85;
  b84:;
    ov_release(t92);
    goto b118;
  b85:;
    t95 = global_8_Raises;
    global_8_Raises = t92;
    ov_release(t95);
    t96 = ov_copy(global_8_Raises);
    if (OWN_UNLIKELY((t97 = own_call(t96, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b86;
    }
    goto b94;
  b86:;
    ov_release(t96);
    t98 = own_error_take_object();
    t99 = own_handled_enter(t98);
    {
    int32_t own_3;
    if (OWN_UNLIKELY((own_3 = own_exception_is(t98, own_classes[83])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b92;
    }
    t100 = own_3 != 0;
    }
    if (t100) goto b90;
    own_error_raise_object(t98, &sites_fn__x3Cmodule_x3E[48]);
    own_handled_leave(t99);
    ov_release(t99);
    goto b118;
  b90:;
    t101 = ov_copy(t98);
    t102 = global_3_e;
    global_3_e = t101;
    ov_release(t102);
    t103 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t104 = own_call(own_builtins[28], (const OwnWord[]){t103}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[49]);
      goto b91;
    }
    goto b93;
  b91:;
    ov_release(t103);
    t105 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t105);
  b92:;
    own_handled_leave(t99);
    ov_release(t99);
    ov_release(t98);
    goto b118;
  b93:;
    ov_release(t103);
    ov_release(t104);
    t106 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t106);
    own_handled_leave(t99);
    ov_release(t99);
    ov_release(t98);
    goto b95;
  b94:;
    ov_release(t96);
    ov_release(t97);
  b95:;
    if (OWN_UNLIKELY((t107 = own_call(own_classes[1], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[50]);
      goto b118;
    }
    t109 = global_9_o;
    global_9_o = t107;
    ov_release(t109);
    t110 = ov_copy(global_9_o);
    t111 = ov_copy(global_9_o);
    if (OWN_UNLIKELY((t112 = own_eq(t110, t111)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[51]);
      goto b97;
    }
    goto b98;
  b97:;
    ov_release(t111);
    ov_release(t110);
    goto b118;
  b98:;
    ov_release(t110);
    ov_release(t111);
    t113 = ov_copy(global_9_o);
    if (OWN_UNLIKELY((t114 = own_call(own_classes[1], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[52]);
      goto b101;
    }
    if (OWN_UNLIKELY((t115 = own_ne(t113, t114)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[53]);
      goto b100;
    }
    goto b102;
  b100:;
    ov_release(t114);
  b101:;
    ov_release(t113);
    goto b109;
  b102:;
    ov_release(t113);
    ov_release(t114);
    t116 = ov_copy(global_9_o);
    if (OWN_UNLIKELY((t117 = own_call(own_classes[2], (const OwnWord[]){t116}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[54]);
      goto b103;
    }
    goto b104;
  b103:;
    ov_release(t116);
    goto b108;
  b104:;
    ov_release(t116);
    if (OWN_UNLIKELY((t118 = own_get_attr(t117, words[18 /* __name__ */], &caches_fn__x3Cmodule_x3E[5])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[55]);
      goto b105;
    }
    goto b106;
  b105:;
    ov_release(t117);
    goto b108;
  b106:;
    ov_release(t117);
    if (OWN_UNLIKELY((t119 = own_call(own_builtins[28], (const OwnWord[]){t112, t115, t118}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[56]);
      goto b107;
    }
    goto b110;
  b107:;
    ov_release(t118);
  b108:;
    ov_release(t115);
  b109:;
    ov_release(t112);
    goto b118;
  b110:;
    ov_release(t112);
    ov_release(t115);
    ov_release(t118);
    ov_release(t119);
    t120 = ov_copy(global_9_o);
    if (OWN_UNLIKELY(own_set_attr(t120, words[2 /* x */], ov_small(INT64_C(1)), &caches_fn__x3Cmodule_x3E[6]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[57]);
      goto b111;
    }
    goto b120;
  b111:;
    ov_release(t120);
    t121 = own_error_take_object();
    t122 = own_handled_enter(t121);
    {
    int32_t own_4;
    if (OWN_UNLIKELY((own_4 = own_exception_is(t121, own_classes[59])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[58]);
      goto b117;
    }
    t123 = own_4 != 0;
    }
    if (t123) goto b115;
    own_error_raise_object(t121, &sites_fn__x3Cmodule_x3E[59]);
    own_handled_leave(t122);
    ov_release(t122);
    goto b118;
  b115:;
    t124 = ov_copy(t121);
    t125 = global_3_e;
    global_3_e = t124;
    ov_release(t125);
    t126 = ov_copy(global_3_e);
    if (OWN_UNLIKELY((t127 = own_call(own_builtins[28], (const OwnWord[]){t126}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[60]);
      goto b116;
    }
    goto b119;
  b116:;
    ov_release(t126);
    t128 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t128);
  b117:;
    own_handled_leave(t122);
    ov_release(t122);
    ov_release(t121);
  b118:;
    ov_release(class);
    return 0;
  b119:;
    ov_release(t126);
    ov_release(t127);
    t129 = global_3_e;
    global_3_e = OWN_UNBOUND;
    ov_release(t129);
    own_handled_leave(t122);
    ov_release(t122);
    ov_release(t121);
    goto b121;
  b120:;
    ov_release(t120);
  b121:;
    result = OWN_NONE;
    ov_release(class);
    return result;
}

/* A.__init__ (entry), /work/main/tests/python/class-init-new.own:4 */
static OwnWord fn_init(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    int64_t t6;
    t4 = 0;
    t5 = 1;
    t6 = 2;
    if (OWN_UNLIKELY((result = fn_init_6(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5], _x3Carguments_x3E[t6])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* BadInit.__init__ (entry), /work/main/tests/python/class-init-new.own:12 */
static OwnWord fn_init_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_init_7(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Once.__new__ (entry), /work/main/tests/python/class-init-new.own:28 */
static OwnWord fn_new(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_new_3(_x3Ccallee_x3E, _x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Once.__init__ (entry), /work/main/tests/python/class-init-new.own:34 */
static OwnWord fn_init_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
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

/* Other.__new__ (entry), /work/main/tests/python/class-init-new.own:42 */
static OwnWord fn_new_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_new_4(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Other.__init__ (entry), /work/main/tests/python/class-init-new.own:45 */
static OwnWord fn_init_4(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_init_9(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Raises.__init__ (entry), /work/main/tests/python/class-init-new.own:64 */
static OwnWord fn_init_5(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_init_10(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_init_6[] = {
  {"/work/main/tests/python/class-init-new.own", 5, 9, "A.__init__"},
  {"/work/main/tests/python/class-init-new.own", 5, 17, "A.__init__"},
};
static OwnCache caches_fn_init_6[2];
/* A.__init__, /work/main/tests/python/class-init-new.own:4 */
static OwnWord fn_init_6(OwnWord self, OwnWord x, OwnWord y) {
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
    if (OWN_UNLIKELY(own_set_attr(t13, words[2 /* x */], t11, &caches_fn_init_6[0]))) {
      own_error_trace(&sites_fn_init_6[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t13);
    ov_release(t12);
    goto b5;
  b3:;
    t14 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t14, words[3 /* y */], t12, &caches_fn_init_6[1]))) {
      own_error_trace(&sites_fn_init_6[1]);
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

/* BadInit.__init__, /work/main/tests/python/class-init-new.own:12 */
static OwnWord fn_init_7(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    t4 = ov_copy(self);
    self_2 = t4;
    result = ov_small(INT64_C(5));
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_new_3[] = {
  {"/work/main/tests/python/class-init-new.own", 28, 9, "Once.__new__"},
  {"/work/main/tests/python/class-init-new.own", 29, 9, "Once.__new__"},
  {"/work/main/tests/python/class-init-new.own", 30, 12, "Once.__new__"},
  {"/work/main/tests/python/class-init-new.own", 31, 28, "Once.__new__"},
  {"/work/main/tests/python/class-init-new.own", 31, 28, "Once.__new__"},
  {"/work/main/tests/python/class-init-new.own", 31, 13, "Once.__new__"},
  {"/work/main/tests/python/class-init-new.own", 32, 16, "Once.__new__"},
  {"/work/main/tests/python/class-init-new.own", 31, 28, "Once.__new__"},
};
static OwnCache caches_fn_new_3[4];
/* Once.__new__, /work/main/tests/python/class-init-new.own:28 */
static OwnWord fn_new_3(OwnWord _x3Ccallee_x3E, OwnWord cls) {
    OwnWord result;
    OwnWord t4;
    OwnWord class;
    OwnWord cls_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    bool t11;
    OwnWord t12;
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
    OwnWord t17;
    OwnWord t18;
    OwnWord t19;
    OwnWord t20;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_new_3[0]);
      goto b20;
    }
    t4 = own_capture(_x3Ccallee_x3E, 0);
    class = t4;
    t7 = ov_copy(cls);
    cls_2 = t7;
    if (OWN_UNLIKELY((t8 = own_call(own_builtins[28], (const OwnWord[]){words[19 /* new */]}, 1)) == 0)) {
      own_error_trace(&sites_fn_new_3[1]);
      goto b19;
    }
    ov_release(t8);
    t9 = ov_copy(cls_2);
    if (OWN_UNLIKELY((t10 = own_get_attr(t9, words[17 /* instance */], &caches_fn_new_3[0])) == 0)) {
      own_error_trace(&sites_fn_new_3[2]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t9);
    goto b19;
  b5:;
    ov_release(t9);
    t11 = t10 == OWN_NONE;
    ov_release(t10);
    if (!t11) goto b14;
    t12 = own_cell_get(class);
    if (t12 == OWN_UNBOUND) goto b17;
    t14 = ov_copy(cls_2);
    if (OWN_UNLIKELY((t15 = own_super(t12, t14)) == 0)) {
      own_error_trace(&sites_fn_new_3[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t14);
    goto b18;
  b9:;
    ov_release(t12);
    ov_release(t14);
    t16 = ov_copy(cls_2);
    if (OWN_UNLIKELY((t17 = own_call_method(words[8 /* __new__ */], &caches_fn_new_3[1], (const OwnWord[]){t15, t16}, 2)) == 0)) {
      own_error_trace(&sites_fn_new_3[4]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t16);
    ov_release(t15);
    goto b19;
  b11:;
    ov_release(t15);
    ov_release(t16);
    t18 = ov_copy(cls_2);
    if (OWN_UNLIKELY(own_set_attr(t18, words[17 /* instance */], t17, &caches_fn_new_3[2]))) {
      own_error_trace(&sites_fn_new_3[5]);
      goto b12;
    }
    goto b13;
  b12:;
    ov_release(t18);
    goto b19;
  b13:;
    ov_release(t18);
  b14:;
    t19 = ov_copy(cls_2);
    if (OWN_UNLIKELY((t20 = own_get_attr(t19, words[17 /* instance */], &caches_fn_new_3[3])) == 0)) {
      own_error_trace(&sites_fn_new_3[6]);
      goto b15;
    }
    goto b16;
  b15:;
    ov_release(t19);
    goto b19;
  b16:;
    ov_release(t19);
    result = t20;
    ov_release(cls_2);
    ov_release(class);
    return result;
  b17:;
    if (OWN_UNLIKELY(own_unbound_free(words[20 /* __class__ */]))) {
      own_error_trace(&sites_fn_new_3[7]);
      goto b18;
    }
    goto b21;
  b18:;
    ov_release(t12);
  b19:;
    ov_release(cls_2);
    ov_release(class);
  b20:;
    return 0;
  b21:;
    __builtin_unreachable();
}

static const OwnSite sites_fn_init_8[] = {
  {"/work/main/tests/python/class-init-new.own", 34, 9, "Once.__init__"},
  {"/work/main/tests/python/class-init-new.own", 35, 9, "Once.__init__"},
};
/* Once.__init__, /work/main/tests/python/class-init-new.own:34 */
static OwnWord fn_init_8(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_init_8[0]);
      goto b4;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    if (OWN_UNLIKELY((t5 = own_call(own_builtins[28], (const OwnWord[]){words[21 /* init */]}, 1)) == 0)) {
      own_error_trace(&sites_fn_init_8[1]);
      goto b3;
    }
    goto b5;
  b3:;
    ov_release(self_2);
  b4:;
    return 0;
  b5:;
    ov_release(t5);
    result = OWN_NONE;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_new_4[] = {
  {"/work/main/tests/python/class-init-new.own", 43, 16, "Other.__new__"},
};
/* Other.__new__, /work/main/tests/python/class-init-new.own:42 */
static OwnWord fn_new_4(OwnWord cls, OwnWord n) {
    OwnWord result;
    OwnWord cls_2;
    OwnWord t5;
    OwnWord n_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    t5 = ov_copy(cls);
    cls_2 = t5;
    t7 = ov_copy(n);
    n_2 = t7;
    t8 = ov_copy(n_2);
    if (OWN_UNLIKELY((t9 = own_mul(t8, ov_small(INT64_C(2)))) == 0)) {
      own_error_trace(&sites_fn_new_4[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t8);
    ov_release(cls_2);
    ov_release(n_2);
    return 0;
  b3:;
    ov_release(t8);
    result = t9;
    ov_release(cls_2);
    ov_release(n_2);
    return result;
}

static const OwnSite sites_fn_init_9[] = {
  {"/work/main/tests/python/class-init-new.own", 45, 9, "Other.__init__"},
  {"/work/main/tests/python/class-init-new.own", 46, 9, "Other.__init__"},
};
/* Other.__init__, /work/main/tests/python/class-init-new.own:45 */
static OwnWord fn_init_9(OwnWord self, OwnWord n) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord n_2;
    OwnWord t7;
    OwnWord t8;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_init_9[0]);
      goto b4;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(n);
    n_2 = t7;
    if (OWN_UNLIKELY((t8 = own_call(own_builtins[28], (const OwnWord[]){words[22 /* never */]}, 1)) == 0)) {
      own_error_trace(&sites_fn_init_9[1]);
      goto b3;
    }
    goto b5;
  b3:;
    ov_release(self_2);
    ov_release(n_2);
  b4:;
    return 0;
  b5:;
    ov_release(t8);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(n_2);
    return result;
}

static const OwnSite sites_fn_init_10[] = {
  {"/work/main/tests/python/class-init-new.own", 64, 9, "Raises.__init__"},
  {"/work/main/tests/python/class-init-new.own", 65, 15, "Raises.__init__"},
  {"/work/main/tests/python/class-init-new.own", 65, 9, "Raises.__init__"},
};
/* Raises.__init__, /work/main/tests/python/class-init-new.own:64 */
static OwnWord fn_init_10(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_init_10[0]);
      goto b6;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    if (OWN_UNLIKELY((t5 = own_call(own_classes[83], (const OwnWord[]){words[23 /* in init */]}, 1)) == 0)) {
      own_error_trace(&sites_fn_init_10[1]);
      goto b5;
    }
    if (OWN_UNLIKELY(own_raise(t5, OWN_UNBOUND))) {
      own_error_trace(&sites_fn_init_10[2]);
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

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
