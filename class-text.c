/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_repr(OwnWord, OwnWord *);
static OwnWord fn_str(OwnWord, OwnWord *);
static OwnWord fn_repr_2(OwnWord, OwnWord *);
static OwnWord fn_bool(OwnWord, OwnWord *);
static OwnWord fn_len(OwnWord, OwnWord *);
static OwnWord fn_bool_2(OwnWord, OwnWord *);
static OwnWord fn_len_2(OwnWord, OwnWord *);
static OwnWord fn_bool_3(OwnWord, OwnWord *);
static OwnWord fn_str_2(OwnWord, OwnWord *);
static OwnWord fn_repr_3(OwnWord);
static OwnWord fn_str_3(OwnWord);
static OwnWord fn_repr_4(OwnWord);
static OwnWord fn_bool_4(OwnWord);
static OwnWord fn_len_3(OwnWord);
static OwnWord fn_bool_5(OwnWord);
static OwnWord fn_len_4(OwnWord);
static OwnWord fn_bool_6(OwnWord);
static OwnWord fn_str_4(OwnWord, OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 8, "__repr__"},
  {OWN_CONST_STR, 13, "Both.__repr__"},
  {OWN_CONST_STR, 7, "__str__"},
  {OWN_CONST_STR, 12, "Both.__str__"},
  {OWN_CONST_STR, 17, "OnlyRepr.__repr__"},
  {OWN_CONST_STR, 8, "__bool__"},
  {OWN_CONST_STR, 10, "T.__bool__"},
  {OWN_CONST_STR, 7, "__len__"},
  {OWN_CONST_STR, 9, "L.__len__"},
  {OWN_CONST_STR, 11, "BL.__bool__"},
  {OWN_CONST_STR, 10, "BL.__len__"},
  {OWN_CONST_STR, 12, "Bad.__bool__"},
  {OWN_CONST_STR, 13, "Child.__str__"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 5, "%s %r"},
  {OWN_CONST_STR, 0, ""},
  {OWN_CONST_STR, 1, " "},
  {OWN_CONST_STR, 6, "format"},
  {OWN_CONST_STR, 7, "{} {!r}"},
  {OWN_CONST_STR, 2, "or"},
  {OWN_CONST_STR, 5, "never"},
  {OWN_CONST_STR, 4, "repr"},
  {OWN_CONST_STR, 3, "str"},
  {OWN_CONST_STR, 9, "only repr"},
  {OWN_CONST_STR, 6, "child "},
  {OWN_CONST_STR, 9, "__class__"},
  {OWN_CONST_STR, 4, "Both"},
  {OWN_CONST_STR, 8, "OnlyRepr"},
  {OWN_CONST_STR, 1, "T"},
  {OWN_CONST_STR, 1, "L"},
  {OWN_CONST_STR, 2, "BL"},
  {OWN_CONST_STR, 3, "Bad"},
  {OWN_CONST_STR, 5, "Child"},
};
static OwnWord words[35];
static const OwnProgram program = {constants, words, 35};

static OwnWord global_1_Both = OWN_UNBOUND;
static OwnWord global_2_OnlyRepr = OWN_UNBOUND;
static OwnWord global_3_b = OWN_UNBOUND;
static OwnWord global_4_o = OWN_UNBOUND;
static OwnWord global_5_T = OWN_UNBOUND;
static OwnWord global_6_L = OWN_UNBOUND;
static OwnWord global_7_BL_ = OWN_UNBOUND;
static OwnWord global_8_Bad = OWN_UNBOUND;
static OwnWord global_9_e = OWN_UNBOUND;
static OwnWord global_10_Child = OWN_UNBOUND;
static OwnWord global_11__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1};
static const OwnSite site_1 = {"/work/main/tests/python/class-text.own", 4, 9, "Both.__repr__"};
static const OwnCode code_1 = {fn_repr, &site_1, names_1, 2, 3, 0, 0, 1, 0, 0, 0};
static const uint32_t names_2[] = {1};
static const OwnSite site_2 = {"/work/main/tests/python/class-text.own", 7, 9, "Both.__str__"};
static const OwnCode code_2 = {fn_str, &site_2, names_2, 4, 5, 0, 0, 1, 0, 0, 0};
static const uint32_t names_3[] = {1};
static const OwnSite site_3 = {"/work/main/tests/python/class-text.own", 12, 9, "OnlyRepr.__repr__"};
static const OwnCode code_3 = {fn_repr_2, &site_3, names_3, 2, 6, 0, 0, 1, 0, 0, 0};
static const uint32_t names_4[] = {1};
static const OwnSite site_4 = {"/work/main/tests/python/class-text.own", 21, 9, "T.__bool__"};
static const OwnCode code_4 = {fn_bool, &site_4, names_4, 7, 8, 0, 0, 1, 0, 0, 0};
static const uint32_t names_5[] = {1};
static const OwnSite site_5 = {"/work/main/tests/python/class-text.own", 26, 9, "L.__len__"};
static const OwnCode code_5 = {fn_len, &site_5, names_5, 9, 10, 0, 0, 1, 0, 0, 0};
static const uint32_t names_6[] = {1};
static const OwnSite site_6 = {"/work/main/tests/python/class-text.own", 31, 9, "BL.__bool__"};
static const OwnCode code_6 = {fn_bool_2, &site_6, names_6, 7, 11, 0, 0, 1, 0, 0, 0};
static const uint32_t names_7[] = {1};
static const OwnSite site_7 = {"/work/main/tests/python/class-text.own", 34, 9, "BL.__len__"};
static const OwnCode code_7 = {fn_len_2, &site_7, names_7, 9, 12, 0, 0, 1, 0, 0, 0};
static const uint32_t names_8[] = {1};
static const OwnSite site_8 = {"/work/main/tests/python/class-text.own", 39, 9, "Bad.__bool__"};
static const OwnCode code_8 = {fn_bool_3, &site_8, names_8, 7, 13, 0, 0, 1, 0, 0, 0};
static const uint32_t names_9[] = {1};
static const OwnSite site_9 = {"/work/main/tests/python/class-text.own", 58, 9, "Child.__str__"};
static const OwnCode code_9 = {fn_str_2, &site_9, names_9, 4, 14, 0, 0, 1, 0, 0, 1};
static const OwnClassCode class_1 = {28, 28, 0, 0, 0};
static const OwnClassCode class_2 = {29, 29, 0, 0, 0};
static const OwnClassCode class_3 = {30, 30, 0, 0, 0};
static const OwnClassCode class_4 = {31, 31, 0, 0, 0};
static const OwnClassCode class_5 = {32, 32, 0, 0, 0};
static const OwnClassCode class_6 = {33, 33, 0, 0, 0};
static const OwnClassCode class_7 = {34, 34, 0, 0, 0};

/* <start>, /work/main/tests/python/class-text.own:3 */
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
    t5 = global_1_Both;
    global_1_Both = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_OnlyRepr;
    global_2_OnlyRepr = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_b;
    global_3_b = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_o;
    global_4_o = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_T;
    global_5_T = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_L;
    global_6_L = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7_BL_;
    global_7_BL_ = OWN_UNBOUND;
    ov_release(t17);
    t19 = global_8_Bad;
    global_8_Bad = OWN_UNBOUND;
    ov_release(t19);
    t21 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t21);
    t23 = global_10_Child;
    global_10_Child = OWN_UNBOUND;
    ov_release(t23);
    t25 = global_11__x3Cmodule_x3E;
    global_11__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t25);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-text.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-text.own", 7, 9, "<module>"},
  {"/work/main/tests/python/class-text.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 11, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 12, 9, "<module>"},
  {"/work/main/tests/python/class-text.own", 11, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 16, 8, "<module>"},
  {"/work/main/tests/python/class-text.own", 16, 16, "<module>"},
  {"/work/main/tests/python/class-text.own", 17, 21, "<module>"},
  {"/work/main/tests/python/class-text.own", 17, 29, "<module>"},
  {"/work/main/tests/python/class-text.own", 17, 38, "<module>"},
  {"/work/main/tests/python/class-text.own", 17, 58, "<module>"},
  {"/work/main/tests/python/class-text.own", 17, 62, "<module>"},
  {"/work/main/tests/python/class-text.own", 17, 68, "<module>"},
  {"/work/main/tests/python/class-text.own", 17, 74, "<module>"},
  {"/work/main/tests/python/class-text.own", 17, 88, "<module>"},
  {"/work/main/tests/python/class-text.own", 17, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 20, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 21, 9, "<module>"},
  {"/work/main/tests/python/class-text.own", 20, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 25, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 26, 9, "<module>"},
  {"/work/main/tests/python/class-text.own", 25, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 30, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 31, 9, "<module>"},
  {"/work/main/tests/python/class-text.own", 34, 9, "<module>"},
  {"/work/main/tests/python/class-text.own", 30, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 38, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 39, 9, "<module>"},
  {"/work/main/tests/python/class-text.own", 38, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 12, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 7, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 23, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 18, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 34, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 29, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 45, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 41, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 50, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 50, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 68, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 68, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 85, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 80, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 96, "<module>"},
  {"/work/main/tests/python/class-text.own", 43, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 44, 7, "<module>"},
  {"/work/main/tests/python/class-text.own", 44, 7, "<module>"},
  {"/work/main/tests/python/class-text.own", 47, 10, "<module>"},
  {"/work/main/tests/python/class-text.own", 47, 5, "<module>"},
  {"/work/main/tests/python/class-text.own", 48, 8, "<module>"},
  {"/work/main/tests/python/class-text.own", 48, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 49, 5, "<module>"},
  {"/work/main/tests/python/class-text.own", 51, 8, "<module>"},
  {"/work/main/tests/python/class-text.own", 51, 8, "<module>"},
  {"/work/main/tests/python/class-text.own", 53, 8, "<module>"},
  {"/work/main/tests/python/class-text.own", 53, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 54, 5, "<module>"},
  {"/work/main/tests/python/class-text.own", 57, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 58, 9, "<module>"},
  {"/work/main/tests/python/class-text.own", 57, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 62, 7, "<module>"},
  {"/work/main/tests/python/class-text.own", 62, 21, "<module>"},
  {"/work/main/tests/python/class-text.own", 62, 16, "<module>"},
  {"/work/main/tests/python/class-text.own", 62, 32, "<module>"},
  {"/work/main/tests/python/class-text.own", 62, 1, "<module>"},
  {"/work/main/tests/python/class-text.own", 45, 5, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[1];
/* <module>, /work/main/tests/python/class-text.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord class;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t16;
    OwnWord t17;
    OwnWord t18;
    OwnWord t19;
    OwnWord t20;
    OwnWord t22;
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
    OwnWord t63;
    OwnWord t65;
    OwnWord t66;
    OwnWord t67;
    OwnWord t68;
    OwnWord t69;
    OwnWord t71;
    OwnWord t72;
    OwnWord t73;
    OwnWord t74;
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
    bool t88;
    OwnWord t90;
    OwnWord t91;
    OwnWord t92;
    OwnWord t93;
    bool t94;
    OwnWord t95;
    OwnWord t96;
    OwnWord t97;
    OwnWord t98;
    bool t99;
    OwnWord t100;
    OwnWord t101;
    OwnWord t102;
    OwnWord t103;
    OwnWord t104;
    OwnWord t105;
    OwnWord t106;
    bool t107;
    OwnWord t108;
    OwnWord t109;
    OwnWord t110;
    OwnWord t111;
    OwnWord t112;
    OwnWord t113;
    bool t114;
    OwnWord t115;
    OwnWord t117;
    OwnWord t118;
    OwnWord t119;
    OwnWord t120;
    OwnWord t121;
    OwnWord t122;
    OwnWord t123;
    __attribute__((unused)) bool t124;
    OwnWord t125;
    OwnWord t126;
    bool t127;
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
    if (global_11__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_11__x3Cmodule_x3E = OWN_TRUE;
    t5 = own_cell_new(OWN_UNBOUND);
    class = t5;
    t6 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t7 = own_class_new(&class_1, t6, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b151;
    }
    t8 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t7, words[2 /* __repr__ */], t8))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b7;
    }
    t9 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t7, words[4 /* __str__ */], t9))) {
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
    goto b151;
  b8:;
    t11 = global_1_Both;
    global_1_Both = t7;
    ov_release(t11);
    t12 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t13 = own_class_new(&class_2, t12, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b151;
    }
    t14 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t13, words[2 /* __repr__ */], t14))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b11;
    }
    if (OWN_UNLIKELY(own_class_done(t13))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b11;
    }
    goto b12;
  b11:;
    ov_release(t13);
    goto b151;
  b12:;
    t16 = global_2_OnlyRepr;
    global_2_OnlyRepr = t13;
    ov_release(t16);
    t17 = ov_copy(global_1_Both);
    if (OWN_UNLIKELY((t18 = own_call(t17, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b13;
    }
    goto b14;
  b13:;
    ov_release(t17);
    goto b151;
  b14:;
    ov_release(t17);
    t19 = ov_copy(global_2_OnlyRepr);
    if (OWN_UNLIKELY((t20 = own_call(t19, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b15;
    }
    goto b16;
  b15:;
    ov_release(t19);
    ov_release(t18);
    goto b151;
  b16:;
    ov_release(t19);
    t22 = global_3_b;
    global_3_b = t18;
    ov_release(t22);
    t24 = global_4_o;
    global_4_o = t20;
    ov_release(t24);
    t25 = ov_copy(global_3_b);
    t26 = ov_copy(global_4_o);
    t27 = ov_copy(global_3_b);
    t28 = ov_copy(global_4_o);
    t29 = own_list_new((const OwnWord[]){t27, t28}, 2);
    t30 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t31 = own_call(own_classes[6], (const OwnWord[]){t30}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b17;
    }
    goto b18;
  b17:;
    ov_release(t30);
    goto b39;
  b18:;
    ov_release(t30);
    t32 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t33 = own_call(own_builtins[29], (const OwnWord[]){t32}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b19;
    }
    goto b20;
  b19:;
    ov_release(t32);
    goto b38;
  b20:;
    ov_release(t32);
    t34 = ov_copy(global_3_b);
    t35 = ov_copy(global_3_b);
    t36 = own_tuple_new((const OwnWord[]){t34, t35}, 2);
    if (OWN_UNLIKELY((t37 = own_mod(words[16], t36)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b21;
    }
    goto b22;
  b21:;
    ov_release(t36);
    goto b37;
  b22:;
    ov_release(t36);
    t38 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t39 = own_format(t38, 0, words[17 /*  */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b23;
    }
    goto b24;
  b23:;
    ov_release(t38);
    goto b36;
  b24:;
    ov_release(t38);
    t40 = ov_copy(words[18 /*   */]);
    t41 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t42 = own_format(t41, 114, words[17 /*  */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b25;
    }
    goto b26;
  b25:;
    ov_release(t41);
    goto b28;
  b26:;
    ov_release(t41);
    t43 = ov_copy(words[18 /*   */]);
    t44 = ov_copy(global_4_o);
    if (OWN_UNLIKELY((t45 = own_format(t44, 0, words[17 /*  */])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b27;
    }
    goto b29;
  b27:;
    ov_release(t44);
    ov_release(t43);
    ov_release(t42);
  b28:;
    ov_release(t40);
    ov_release(t39);
    goto b36;
  b29:;
    ov_release(t44);
    t46 = own_text_join((const OwnWord[]){t39, t40, t42, t43, t45}, 5);
    t47 = ov_copy(global_3_b);
    t48 = ov_copy(global_4_o);
    if (OWN_UNLIKELY((t49 = own_dict_new((const OwnWord[]){t47, t48}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b35;
    }
    t50 = ov_copy(global_3_b);
    t51 = own_tuple_new((const OwnWord[]){t50}, 1);
    t52 = ov_copy(global_3_b);
    t53 = ov_copy(global_3_b);
    if (OWN_UNLIKELY((t54 = own_call_method(words[19 /* format */], &caches_fn__x3Cmodule_x3E[0], (const OwnWord[]){words[20], t52, t53}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b31;
    }
    goto b32;
  b31:;
    ov_release(t53);
    ov_release(t52);
    goto b34;
  b32:;
    ov_release(t52);
    ov_release(t53);
    if (OWN_UNLIKELY((t55 = own_call(own_builtins[28], (const OwnWord[]){t25, t26, t29, t31, t33, t37, t46, t49, t51, t54}, 10)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b33;
    }
    goto b40;
  b33:;
    ov_release(t54);
  b34:;
    ov_release(t51);
    ov_release(t49);
  b35:;
    ov_release(t46);
  b36:;
    ov_release(t37);
  b37:;
    ov_release(t33);
  b38:;
    ov_release(t31);
  b39:;
    ov_release(t29);
    ov_release(t26);
    ov_release(t25);
    goto b151;
  b40:;
    ov_release(t25);
    ov_release(t26);
    ov_release(t29);
    ov_release(t31);
    ov_release(t33);
    ov_release(t37);
    ov_release(t46);
    ov_release(t49);
    ov_release(t51);
    ov_release(t54);
    ov_release(t55);
    t56 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t57 = own_class_new(&class_3, t56, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b151;
    }
    t58 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t57, words[7 /* __bool__ */], t58))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b43;
    }
    if (OWN_UNLIKELY(own_class_done(t57))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b43;
    }
    goto b44;
  b43:;
    ov_release(t57);
    goto b151;
  b44:;
    t60 = global_5_T;
    global_5_T = t57;
    ov_release(t60);
    t61 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t62 = own_class_new(&class_4, t61, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b151;
    }
    t63 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t62, words[9 /* __len__ */], t63))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b47;
    }
    if (OWN_UNLIKELY(own_class_done(t62))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b47;
    }
    goto b48;
  b47:;
    ov_release(t62);
    goto b151;
  b48:;
    t65 = global_6_L;
    global_6_L = t62;
    ov_release(t65);
    t66 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t67 = own_class_new(&class_5, t66, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b151;
    }
    t68 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t67, words[7 /* __bool__ */], t68))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b52;
    }
    t69 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t67, words[9 /* __len__ */], t69))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b52;
    }
    if (OWN_UNLIKELY(own_class_done(t67))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b52;
    }
    goto b53;
  b52:;
    ov_release(t67);
    goto b151;
  b53:;
    t71 = global_7_BL_;
    global_7_BL_ = t67;
    ov_release(t71);
    t72 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t73 = own_class_new(&class_6, t72, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b151;
    }
    t74 = own_function_new(&code_8, OWN_NONE, OWN_NONE, words[15 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t73, words[7 /* __bool__ */], t74))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b56;
    }
    if (OWN_UNLIKELY(own_class_done(t73))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b56;
    }
    goto b57;
  b56:;
    ov_release(t73);
    goto b151;
  b57:;
    t76 = global_8_Bad;
    global_8_Bad = t73;
    ov_release(t76);
    t77 = ov_copy(global_5_T);
    if (OWN_UNLIKELY((t78 = own_call(t77, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b58;
    }
    goto b59;
  b58:;
    ov_release(t77);
    goto b151;
  b59:;
    ov_release(t77);
    if (OWN_UNLIKELY((t79 = own_call(own_classes[4], (const OwnWord[]){t78}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b60;
    }
    goto b61;
  b60:;
    ov_release(t78);
    goto b151;
  b61:;
    ov_release(t78);
    t80 = ov_copy(global_6_L);
    if (OWN_UNLIKELY((t81 = own_call(t80, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b62;
    }
    goto b63;
  b62:;
    ov_release(t80);
    goto b100;
  b63:;
    ov_release(t80);
    if (OWN_UNLIKELY((t82 = own_call(own_classes[4], (const OwnWord[]){t81}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b64;
    }
    goto b65;
  b64:;
    ov_release(t81);
    goto b100;
  b65:;
    ov_release(t81);
    t83 = ov_copy(global_7_BL_);
    if (OWN_UNLIKELY((t84 = own_call(t83, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b66;
    }
    goto b67;
  b66:;
    ov_release(t83);
    goto b99;
  b67:;
    ov_release(t83);
    if (OWN_UNLIKELY((t85 = own_call(own_classes[4], (const OwnWord[]){t84}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b68;
    }
    goto b69;
  b68:;
    ov_release(t84);
    goto b99;
  b69:;
    ov_release(t84);
    t86 = ov_copy(global_5_T);
    if (OWN_UNLIKELY((t87 = own_call(t86, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b70;
    }
    goto b71;
  b70:;
    ov_release(t86);
    goto b98;
  b71:;
    ov_release(t86);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_truth(t87)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b72;
    }
    t88 = own_1 != 0;
    }
    goto b73;
  b72:;
    ov_release(t87);
    goto b98;
  b73:;
    ov_release(t87);
    t90 = own_box_bool((!t88));
    t92 = ov_copy(global_5_T);
    if (OWN_UNLIKELY((t93 = own_call(t92, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b74;
    }
    goto b75;
  b74:;
    ov_release(t92);
    goto b97;
  b75:;
    ov_release(t92);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_truth(t93)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b76;
    }
    t94 = own_2 != 0;
    }
    goto b77;
  b76:;
    ov_release(t93);
    goto b97;
  b77:;
    if (t94) goto b79;
    ov_release(t93);
    t95 = ov_copy(words[21 /* or */]);
    t91 = t95;
    goto b80;
  b79:;
    t91 = t93;
  b80:;
    t97 = ov_copy(global_6_L);
    if (OWN_UNLIKELY((t98 = own_call(t97, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b81;
    }
    goto b82;
  b81:;
    ov_release(t97);
    goto b96;
  b82:;
    ov_release(t97);
    {
    int32_t own_3;
    if (OWN_UNLIKELY((own_3 = own_truth(t98)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b83;
    }
    t99 = own_3 != 0;
    }
    goto b84;
  b83:;
    ov_release(t98);
    goto b96;
  b84:;
    ov_release(t98);
    if (t99) goto b86;
    t96 = ov_small(INT64_C(2));
    goto b87;
  b86:;
    t96 = ov_small(INT64_C(1));
  b87:;
    if (OWN_UNLIKELY((t100 = own_call(own_classes[1], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b95;
    }
    if (OWN_UNLIKELY((t101 = own_call(own_classes[4], (const OwnWord[]){t100}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b89;
    }
    goto b90;
  b89:;
    ov_release(t100);
    goto b95;
  b90:;
    ov_release(t100);
    t102 = ov_copy(global_1_Both);
    if (OWN_UNLIKELY((t103 = own_call(own_classes[4], (const OwnWord[]){t102}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b91;
    }
    goto b92;
  b91:;
    ov_release(t102);
    goto b94;
  b92:;
    ov_release(t102);
    if (OWN_UNLIKELY((t104 = own_call(own_builtins[28], (const OwnWord[]){t79, t82, t85, t90, t91, t96, t101, t103}, 8)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b93;
    }
    goto b101;
  b93:;
    ov_release(t103);
  b94:;
    ov_release(t101);
  b95:;
    ov_release(t96);
  b96:;
    ov_release(t91);
  b97:;
    ov_release(t90);
  b98:;
    ov_release(t85);
  b99:;
    ov_release(t82);
  b100:;
    ov_release(t79);
    goto b151;
  b101:;
    ov_release(t79);
    ov_release(t82);
    ov_release(t85);
    ov_release(t90);
    ov_release(t91);
    ov_release(t96);
    ov_release(t101);
    ov_release(t103);
    ov_release(t104);
  b102:;
    t105 = ov_copy(global_5_T);
    if (OWN_UNLIKELY((t106 = own_call(t105, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b103;
    }
    goto b104;
  b103:;
    ov_release(t105);
    goto b151;
  b104:;
    ov_release(t105);
    {
    int32_t own_4;
    if (OWN_UNLIKELY((own_4 = own_truth(t106)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[48]);
      goto b105;
    }
    t107 = own_4 != 0;
    }
    goto b106;
  b105:;
    ov_release(t106);
    goto b151;
  b106:;
    ov_release(t106);
    if (t107) goto b150;
    t109 = ov_copy(global_8_Bad);
    if (OWN_UNLIKELY((t110 = own_call(t109, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[49]);
      goto b108;
    }
    goto b109;
  b108:;
    ov_release(t109);
    goto b111;
  b109:;
    ov_release(t109);
    if (OWN_UNLIKELY((t111 = own_call(own_classes[4], (const OwnWord[]){t110}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[50]);
      goto b110;
    }
    goto b119;
  b110:;
    ov_release(t110);
  b111:;
    t112 = own_error_take_object();
    t113 = own_handled_enter(t112);
    {
    int32_t own_5;
    if (OWN_UNLIKELY((own_5 = own_exception_is(t112, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[51]);
      goto b117;
    }
    t114 = own_5 != 0;
    }
    if (t114) goto b115;
    own_error_raise_object(t112, &sites_fn__x3Cmodule_x3E[52]);
    own_handled_leave(t113);
    ov_release(t113);
    goto b151;
  b115:;
    t115 = ov_copy(t112);
    t117 = global_9_e;
    global_9_e = t115;
    ov_release(t117);
    t118 = ov_copy(global_9_e);
    if (OWN_UNLIKELY((t119 = own_call(own_builtins[28], (const OwnWord[]){t118}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[53]);
      goto b116;
    }
    goto b118;
  b116:;
    ov_release(t118);
    t120 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t120);
  b117:;
    own_handled_leave(t113);
    ov_release(t113);
    ov_release(t112);
    goto b151;
  b118:;
    ov_release(t118);
    ov_release(t119);
    t121 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t121);
    own_handled_leave(t113);
    ov_release(t113);
    ov_release(t112);
    goto b120;
  b119:;
    ov_release(t110);
    ov_release(t111);
  b120:;
    t122 = ov_copy(global_8_Bad);
    if (OWN_UNLIKELY((t123 = own_call(t122, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[54]);
      goto b121;
    }
    goto b122;
  b121:;
    ov_release(t122);
    goto b124;
  b122:;
    ov_release(t122);
    {
    int32_t own_6;
    if (OWN_UNLIKELY((own_6 = own_truth(t123)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[55]);
      goto b123;
    }
    t124 = own_6 != 0;
    }
    goto b132;
  b123:;
    ov_release(t123);
  b124:;
    t125 = own_error_take_object();
    t126 = own_handled_enter(t125);
    {
    int32_t own_7;
    if (OWN_UNLIKELY((own_7 = own_exception_is(t125, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[56]);
      goto b130;
    }
    t127 = own_7 != 0;
    }
    if (t127) goto b128;
    own_error_raise_object(t125, &sites_fn__x3Cmodule_x3E[57]);
    own_handled_leave(t126);
    ov_release(t126);
    goto b151;
  b128:;
    t128 = ov_copy(t125);
    t129 = global_9_e;
    global_9_e = t128;
    ov_release(t129);
    t130 = ov_copy(global_9_e);
    if (OWN_UNLIKELY((t131 = own_call(own_builtins[28], (const OwnWord[]){t130}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[58]);
      goto b129;
    }
    goto b131;
  b129:;
    ov_release(t130);
    t132 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t132);
  b130:;
    own_handled_leave(t126);
    ov_release(t126);
    ov_release(t125);
    goto b151;
  b131:;
    ov_release(t130);
    ov_release(t131);
    t133 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t133);
    own_handled_leave(t126);
    ov_release(t126);
    ov_release(t125);
    goto b133;
  b132:;
    ov_release(t123);
  b133:;
    t134 = ov_copy(global_1_Both);
    t135 = own_tuple_new((const OwnWord[]){t134}, 1);
    if (OWN_UNLIKELY((t136 = own_class_new(&class_7, t135, words[15 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[59]);
      goto b151;
    }
    t137 = own_cell_new(OWN_UNBOUND);
    ov_release(class);
    class = t137;
    t138 = ov_copy(class);
    t139 = own_function_new(&code_9, OWN_NONE, OWN_NONE, words[15 /* __main__ */], (const OwnWord[]){t138}, 1);
    if (OWN_UNLIKELY(own_class_set(t136, words[4 /* __str__ */], t139))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[60]);
      goto b136;
    }
    if (OWN_UNLIKELY(own_class_done(t136))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[61]);
      goto b136;
    }
    goto b137;
  b136:;
    ov_release(t136);
    goto b151;
  b137:;
    t140 = ov_copy(t136);
    own_cell_set(class, t140);
    t142 = global_10_Child;
    global_10_Child = t136;
    ov_release(t142);
    t143 = ov_copy(global_10_Child);
    if (OWN_UNLIKELY((t144 = own_call(t143, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[62]);
      goto b138;
    }
    goto b139;
  b138:;
    ov_release(t143);
    goto b151;
  b139:;
    ov_release(t143);
    t145 = ov_copy(global_10_Child);
    if (OWN_UNLIKELY((t146 = own_call(t145, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[63]);
      goto b140;
    }
    goto b141;
  b140:;
    ov_release(t145);
    goto b148;
  b141:;
    ov_release(t145);
    if (OWN_UNLIKELY((t147 = own_call(own_builtins[29], (const OwnWord[]){t146}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[64]);
      goto b142;
    }
    goto b143;
  b142:;
    ov_release(t146);
    goto b148;
  b143:;
    ov_release(t146);
    t148 = ov_copy(global_10_Child);
    if (OWN_UNLIKELY((t149 = own_call(t148, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[65]);
      goto b144;
    }
    goto b145;
  b144:;
    ov_release(t148);
    goto b147;
  b145:;
    ov_release(t148);
    t150 = own_list_new((const OwnWord[]){t149}, 1);
    if (OWN_UNLIKELY((t151 = own_call(own_builtins[28], (const OwnWord[]){t144, t147, t150}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[66]);
      goto b146;
    }
    goto b149;
  b146:;
    ov_release(t150);
  b147:;
    ov_release(t147);
  b148:;
    ov_release(t144);
    goto b151;
  b149:;
    ov_release(t144);
    ov_release(t147);
    ov_release(t150);
    ov_release(t151);
    result = OWN_NONE;
    ov_release(class);
    return result;
  b150:;
    if (OWN_UNLIKELY((t108 = own_call(own_builtins[28], (const OwnWord[]){words[22 /* never */]}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[67]);
      goto b151;
    }
    goto b152;
  b151:;
    ov_release(class);
    return 0;
  b152:;
    ov_release(t108);
    goto b102;
}

/* Both.__repr__ (entry), /work/main/tests/python/class-text.own:4 */
static OwnWord fn_repr(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_repr_3(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Both.__str__ (entry), /work/main/tests/python/class-text.own:7 */
static OwnWord fn_str(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_str_3(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* OnlyRepr.__repr__ (entry), /work/main/tests/python/class-text.own:12 */
static OwnWord fn_repr_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_repr_4(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* T.__bool__ (entry), /work/main/tests/python/class-text.own:21 */
static OwnWord fn_bool(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_bool_4(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* L.__len__ (entry), /work/main/tests/python/class-text.own:26 */
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

/* BL.__bool__ (entry), /work/main/tests/python/class-text.own:31 */
static OwnWord fn_bool_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_bool_5(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* BL.__len__ (entry), /work/main/tests/python/class-text.own:34 */
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

/* Bad.__bool__ (entry), /work/main/tests/python/class-text.own:39 */
static OwnWord fn_bool_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_bool_6(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Child.__str__ (entry), /work/main/tests/python/class-text.own:58 */
static OwnWord fn_str_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_str_4(_x3Ccallee_x3E, _x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Both.__repr__, /work/main/tests/python/class-text.own:4 */
static OwnWord fn_repr_3(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[23 /* repr */]);
    result = t5;
    ov_release(self_2);
    return result;
}

/* Both.__str__, /work/main/tests/python/class-text.own:7 */
static OwnWord fn_str_3(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[24 /* str */]);
    result = t5;
    ov_release(self_2);
    return result;
}

/* OnlyRepr.__repr__, /work/main/tests/python/class-text.own:12 */
static OwnWord fn_repr_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[25 /* only repr */]);
    result = t5;
    ov_release(self_2);
    return result;
}

/* T.__bool__, /work/main/tests/python/class-text.own:21 */
static OwnWord fn_bool_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    t4 = ov_copy(self);
    self_2 = t4;
    result = OWN_FALSE;
    ov_release(self_2);
    return result;
}

/* L.__len__, /work/main/tests/python/class-text.own:26 */
static OwnWord fn_len_3(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    t4 = ov_copy(self);
    self_2 = t4;
    result = ov_small(INT64_C(0));
    ov_release(self_2);
    return result;
}

/* BL.__bool__, /work/main/tests/python/class-text.own:31 */
static OwnWord fn_bool_5(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    t4 = ov_copy(self);
    self_2 = t4;
    result = OWN_TRUE;
    ov_release(self_2);
    return result;
}

/* BL.__len__, /work/main/tests/python/class-text.own:34 */
static OwnWord fn_len_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    t4 = ov_copy(self);
    self_2 = t4;
    result = ov_small(INT64_C(0));
    ov_release(self_2);
    return result;
}

/* Bad.__bool__, /work/main/tests/python/class-text.own:39 */
static OwnWord fn_bool_6(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    t4 = ov_copy(self);
    self_2 = t4;
    result = ov_small(INT64_C(1));
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_str_4[] = {
  {"/work/main/tests/python/class-text.own", 58, 9, "Child.__str__"},
  {"/work/main/tests/python/class-text.own", 59, 27, "Child.__str__"},
  {"/work/main/tests/python/class-text.own", 59, 27, "Child.__str__"},
  {"/work/main/tests/python/class-text.own", 59, 16, "Child.__str__"},
  {"/work/main/tests/python/class-text.own", 59, 27, "Child.__str__"},
};
static OwnCache caches_fn_str_4[1];
/* Child.__str__, /work/main/tests/python/class-text.own:58 */
static OwnWord fn_str_4(OwnWord _x3Ccallee_x3E, OwnWord self) {
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
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_str_4[0]);
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
      own_error_trace(&sites_fn_str_4[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t10);
    goto b11;
  b5:;
    ov_release(t8);
    ov_release(t10);
    if (OWN_UNLIKELY((t12 = own_call_method(words[4 /* __str__ */], &caches_fn_str_4[0], (const OwnWord[]){t11}, 1)) == 0)) {
      own_error_trace(&sites_fn_str_4[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t11);
    goto b12;
  b7:;
    ov_release(t11);
    if (OWN_UNLIKELY((t13 = own_add(words[26 /* child  */], t12)) == 0)) {
      own_error_trace(&sites_fn_str_4[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t12);
    goto b12;
  b9:;
    ov_release(t12);
    result = t13;
    ov_release(self_2);
    ov_release(class);
    return result;
  b10:;
    if (OWN_UNLIKELY(own_unbound_free(words[27 /* __class__ */]))) {
      own_error_trace(&sites_fn_str_4[4]);
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

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
