/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn_up(OwnWord, OwnWord *);
static OwnWord fn_get(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn_free(OwnWord, OwnWord *);
static OwnWord fn_init_2(OwnWord, OwnWord);
static OwnWord fn_up_2(OwnWord, OwnWord);
static OwnWord fn_get_2(OwnWord);
static OwnWord fn__x3Clambda_x3E_2(void);
static OwnWord fn_free_2(OwnWord);

static const OwnWord items_14[] = {OWN_CONST_REF(5)};
static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 5, "start"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 16, "Counter.__init__"},
  {OWN_CONST_STR, 2, "by"},
  {OWN_CONST_STR, 2, "up"},
  {OWN_CONST_STR, 10, "Counter.up"},
  {OWN_CONST_STR, 3, "get"},
  {OWN_CONST_STR, 11, "Counter.get"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 4, "free"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 1, "n"},
  {OWN_CONST_TUPLE, 1, items_14},
  {OWN_CONST_STR, 8, "__name__"},
  {OWN_CONST_STR, 17, "instance function"},
  {OWN_CONST_STR, 5, "free "},
  {OWN_CONST_STR, 7, "Counter"},
};
static OwnWord words[19];
static const OwnProgram program = {constants, words, 19};

static OwnWord global_1_Counter = OWN_UNBOUND;
static OwnWord global_2_c = OWN_UNBOUND;
static OwnWord global_3_up = OWN_UNBOUND;
static OwnWord global_4_fs = OWN_UNBOUND;
static OwnWord global_5_free = OWN_UNBOUND;
static OwnWord global_6__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2};
static const OwnSite site_1 = {"/work/main/tests/python/class-methods.own", 4, 9, "Counter.__init__"};
static const OwnCode code_1 = {fn_init, &site_1, names_1, 3, 4, 0, 0, 2, 0, 0, 0};
static const uint32_t names_2[] = {1, 5};
static const OwnSite site_2 = {"/work/main/tests/python/class-methods.own", 7, 9, "Counter.up"};
static const OwnCode code_2 = {fn_up, &site_2, names_2, 6, 7, 0, 0, 2, 0, 0, 0};
static const uint32_t names_3[] = {1};
static const OwnSite site_3 = {"/work/main/tests/python/class-methods.own", 11, 9, "Counter.get"};
static const OwnCode code_3 = {fn_get, &site_3, names_3, 8, 9, 0, 0, 1, 0, 0, 0};
static const OwnSite site_4 = {"/work/main/tests/python/class-methods.own", 23, 9, "<lambda>"};
static const OwnCode code_4 = {fn__x3Clambda_x3E, &site_4, 0, 10, 10, 0, 0, 0, 0, 0, 0};
static const uint32_t names_5[] = {1};
static const OwnSite site_5 = {"/work/main/tests/python/class-methods.own", 27, 5, "free"};
static const OwnCode code_5 = {fn_free, &site_5, names_5, 11, 11, 0, 0, 1, 0, 0, 0};
static const uint32_t slots_1[] = {13};
static const OwnClassCode class_1 = {18, 18, 0, 1, slots_1};

/* <start>, /work/main/tests/python/class-methods.own:3 */
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
    t5 = global_1_Counter;
    global_1_Counter = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_c;
    global_2_c = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_up;
    global_3_up = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_fs;
    global_4_fs = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_free;
    global_5_free = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6__x3Cmodule_x3E;
    global_6__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t15);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-methods.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-methods.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-methods.own", 7, 9, "<module>"},
  {"/work/main/tests/python/class-methods.own", 11, 9, "<module>"},
  {"/work/main/tests/python/class-methods.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-methods.own", 15, 5, "<module>"},
  {"/work/main/tests/python/class-methods.own", 16, 7, "<module>"},
  {"/work/main/tests/python/class-methods.own", 16, 7, "<module>"},
  {"/work/main/tests/python/class-methods.own", 16, 7, "<module>"},
  {"/work/main/tests/python/class-methods.own", 16, 27, "<module>"},
  {"/work/main/tests/python/class-methods.own", 16, 43, "<module>"},
  {"/work/main/tests/python/class-methods.own", 16, 43, "<module>"},
  {"/work/main/tests/python/class-methods.own", 16, 64, "<module>"},
  {"/work/main/tests/python/class-methods.own", 16, 64, "<module>"},
  {"/work/main/tests/python/class-methods.own", 16, 1, "<module>"},
  {"/work/main/tests/python/class-methods.own", 17, 6, "<module>"},
  {"/work/main/tests/python/class-methods.own", 18, 1, "<module>"},
  {"/work/main/tests/python/class-methods.own", 19, 1, "<module>"},
  {"/work/main/tests/python/class-methods.own", 20, 7, "<module>"},
  {"/work/main/tests/python/class-methods.own", 20, 22, "<module>"},
  {"/work/main/tests/python/class-methods.own", 20, 34, "<module>"},
  {"/work/main/tests/python/class-methods.own", 20, 28, "<module>"},
  {"/work/main/tests/python/class-methods.own", 20, 1, "<module>"},
  {"/work/main/tests/python/class-methods.own", 21, 23, "<module>"},
  {"/work/main/tests/python/class-methods.own", 21, 35, "<module>"},
  {"/work/main/tests/python/class-methods.own", 21, 22, "<module>"},
  {"/work/main/tests/python/class-methods.own", 21, 13, "<module>"},
  {"/work/main/tests/python/class-methods.own", 21, 7, "<module>"},
  {"/work/main/tests/python/class-methods.own", 22, 21, "<module>"},
  {"/work/main/tests/python/class-methods.own", 22, 12, "<module>"},
  {"/work/main/tests/python/class-methods.own", 22, 8, "<module>"},
  {"/work/main/tests/python/class-methods.own", 22, 1, "<module>"},
  {"/work/main/tests/python/class-methods.own", 23, 1, "<module>"},
  {"/work/main/tests/python/class-methods.own", 24, 7, "<module>"},
  {"/work/main/tests/python/class-methods.own", 24, 16, "<module>"},
  {"/work/main/tests/python/class-methods.own", 24, 1, "<module>"},
  {"/work/main/tests/python/class-methods.own", 31, 1, "<module>"},
  {"/work/main/tests/python/class-methods.own", 32, 7, "<module>"},
  {"/work/main/tests/python/class-methods.own", 32, 17, "<module>"},
  {"/work/main/tests/python/class-methods.own", 32, 17, "<module>"},
  {"/work/main/tests/python/class-methods.own", 32, 45, "<module>"},
  {"/work/main/tests/python/class-methods.own", 32, 59, "<module>"},
  {"/work/main/tests/python/class-methods.own", 32, 71, "<module>"},
  {"/work/main/tests/python/class-methods.own", 32, 41, "<module>"},
  {"/work/main/tests/python/class-methods.own", 32, 36, "<module>"},
  {"/work/main/tests/python/class-methods.own", 32, 1, "<module>"},
  {"/work/main/tests/python/class-methods.own", 33, 12, "<module>"},
  {"/work/main/tests/python/class-methods.own", 33, 7, "<module>"},
  {"/work/main/tests/python/class-methods.own", 33, 7, "<module>"},
  {"/work/main/tests/python/class-methods.own", 33, 33, "<module>"},
  {"/work/main/tests/python/class-methods.own", 33, 28, "<module>"},
  {"/work/main/tests/python/class-methods.own", 33, 28, "<module>"},
  {"/work/main/tests/python/class-methods.own", 33, 1, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[23];
/* <module>, /work/main/tests/python/class-methods.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord x;
    OwnWord f;
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
    bool t47;
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
    OwnWord t64;
    OwnWord t65;
    OwnWord t67;
    OwnWord t68;
    OwnWord t69;
    OwnWord t70;
    OwnWord t71;
    OwnWord t72;
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
    if (global_6__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_6__x3Cmodule_x3E = OWN_TRUE;
    x = OWN_UNBOUND;
    f = OWN_UNBOUND;
    t6 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t7 = own_class_new(&class_1, t6, words[12 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b123;
    }
    t8 = own_tuple_new((const OwnWord[]){ov_small(INT64_C(0))}, 1);
    t9 = own_function_new(&code_1, t8, OWN_NONE, words[12 /* __main__ */], NULL, 0);
    ov_release(t8);
    if (OWN_UNLIKELY(own_class_set(t7, words[3 /* __init__ */], t9))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b8;
    }
    t10 = own_tuple_new((const OwnWord[]){ov_small(INT64_C(1))}, 1);
    t11 = own_function_new(&code_2, t10, OWN_NONE, words[12 /* __main__ */], NULL, 0);
    ov_release(t10);
    if (OWN_UNLIKELY(own_class_set(t7, words[6 /* up */], t11))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b8;
    }
    t12 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[12 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t7, words[8 /* get */], t12))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b8;
    }
    if (OWN_UNLIKELY(own_class_done(t7))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t7);
    goto b123;
  b9:;
    t14 = global_1_Counter;
    global_1_Counter = t7;
    ov_release(t14);
    t15 = ov_copy(global_1_Counter);
    if (OWN_UNLIKELY((t16 = own_call(t15, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t15);
    goto b123;
  b11:;
    ov_release(t15);
    t18 = global_2_c;
    global_2_c = t16;
    ov_release(t18);
    t19 = ov_copy(global_2_c);
    if (OWN_UNLIKELY((t20 = own_call_method(words[6 /* up */], &caches_fn__x3Cmodule_x3E[0], (const OwnWord[]){t19}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b12;
    }
    goto b13;
  b12:;
    ov_release(t19);
    goto b123;
  b13:;
    ov_release(t19);
    if (OWN_UNLIKELY((t21 = own_call_method(words[6 /* up */], &caches_fn__x3Cmodule_x3E[1], (const OwnWord[]){t20, ov_small(INT64_C(5))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b14;
    }
    goto b15;
  b14:;
    ov_release(t20);
    goto b123;
  b15:;
    ov_release(t20);
    if (OWN_UNLIKELY((t22 = own_call_method(words[8 /* get */], &caches_fn__x3Cmodule_x3E[2], (const OwnWord[]){t21}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b16;
    }
    goto b17;
  b16:;
    ov_release(t21);
    goto b123;
  b17:;
    ov_release(t21);
    t23 = ov_copy(global_1_Counter);
    t24 = ov_copy(global_2_c);
    if (OWN_UNLIKELY((t25 = own_call_method(words[8 /* get */], &caches_fn__x3Cmodule_x3E[3], (const OwnWord[]){t23, t24}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b18;
    }
    goto b19;
  b18:;
    ov_release(t24);
    ov_release(t23);
    goto b31;
  b19:;
    ov_release(t23);
    ov_release(t24);
    t26 = ov_copy(global_1_Counter);
    t27 = ov_copy(global_2_c);
    if (OWN_UNLIKELY((t28 = own_call_method(words[6 /* up */], &caches_fn__x3Cmodule_x3E[4], (const OwnWord[]){t26, t27, ov_small(INT64_C(10))}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b20;
    }
    goto b21;
  b20:;
    ov_release(t27);
    ov_release(t26);
    goto b30;
  b21:;
    ov_release(t26);
    ov_release(t27);
    if (OWN_UNLIKELY((t29 = own_get_attr(t28, words[13 /* n */], &caches_fn__x3Cmodule_x3E[5])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b22;
    }
    goto b23;
  b22:;
    ov_release(t28);
    goto b30;
  b23:;
    ov_release(t28);
    t30 = ov_copy(global_1_Counter);
    if (OWN_UNLIKELY((t31 = own_call(t30, (const OwnWord[]){ov_small(INT64_C(3))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b24;
    }
    goto b25;
  b24:;
    ov_release(t30);
    goto b29;
  b25:;
    ov_release(t30);
    if (OWN_UNLIKELY((t32 = own_call_method(words[8 /* get */], &caches_fn__x3Cmodule_x3E[6], (const OwnWord[]){t31}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b26;
    }
    goto b27;
  b26:;
    ov_release(t31);
    goto b29;
  b27:;
    ov_release(t31);
    if (OWN_UNLIKELY((t33 = own_call(own_builtins[28], (const OwnWord[]){t22, t25, t29, t32}, 4)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b28;
    }
    goto b32;
  b28:;
    ov_release(t32);
  b29:;
    ov_release(t29);
  b30:;
    ov_release(t25);
  b31:;
    ov_release(t22);
    goto b123;
  b32:;
    ov_release(t22);
    ov_release(t25);
    ov_release(t29);
    ov_release(t32);
    ov_release(t33);
    t34 = ov_copy(global_2_c);
    if (OWN_UNLIKELY((t35 = own_get_attr(t34, words[6 /* up */], &caches_fn__x3Cmodule_x3E[7])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b33;
    }
    goto b34;
  b33:;
    ov_release(t34);
    goto b123;
  b34:;
    ov_release(t34);
    t37 = global_3_up;
    global_3_up = t35;
    ov_release(t37);
    t38 = ov_copy(global_3_up);
    if (OWN_UNLIKELY((t39 = own_call(t38, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b35;
    }
    goto b36;
  b35:;
    ov_release(t38);
    goto b123;
  b36:;
    ov_release(t38);
    ov_release(t39);
    t40 = ov_copy(global_3_up);
    if (OWN_UNLIKELY((t41 = own_call_names(t40, words[14], (const OwnWord[]){ov_small(INT64_C(100))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b37;
    }
    goto b38;
  b37:;
    ov_release(t40);
    goto b123;
  b38:;
    ov_release(t40);
    ov_release(t41);
    t42 = ov_copy(global_2_c);
    if (OWN_UNLIKELY((t43 = own_call_method(words[8 /* get */], &caches_fn__x3Cmodule_x3E[8], (const OwnWord[]){t42}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b39;
    }
    goto b40;
  b39:;
    ov_release(t42);
    goto b123;
  b40:;
    ov_release(t42);
    t44 = ov_copy(global_3_up);
    t45 = ov_copy(global_2_c);
    if (OWN_UNLIKELY((t46 = own_get_attr(t45, words[6 /* up */], &caches_fn__x3Cmodule_x3E[9])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b41;
    }
    goto b42;
  b41:;
    ov_release(t45);
    ov_release(t44);
    goto b50;
  b42:;
    ov_release(t45);
    t47 = t44 == t46;
    ov_release(t44);
    ov_release(t46);
    t48 = own_box_bool(t47);
    t49 = ov_copy(global_3_up);
    t50 = ov_copy(global_2_c);
    if (OWN_UNLIKELY((t51 = own_get_attr(t50, words[6 /* up */], &caches_fn__x3Cmodule_x3E[10])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b43;
    }
    goto b44;
  b43:;
    ov_release(t50);
    goto b46;
  b44:;
    ov_release(t50);
    if (OWN_UNLIKELY((t52 = own_eq(t49, t51)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b45;
    }
    goto b47;
  b45:;
    ov_release(t51);
  b46:;
    ov_release(t49);
    goto b49;
  b47:;
    ov_release(t49);
    ov_release(t51);
    if (OWN_UNLIKELY((t53 = own_call(own_builtins[28], (const OwnWord[]){t43, t48, t52}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b48;
    }
    goto b51;
  b48:;
    ov_release(t52);
  b49:;
    ov_release(t48);
  b50:;
    ov_release(t43);
    goto b123;
  b51:;
    ov_release(t43);
    ov_release(t48);
    ov_release(t52);
    ov_release(t53);
    t54 = own_list_new(NULL, 0);
    ov_release(x);
    x = OWN_UNBOUND;
    t55 = ov_copy(global_1_Counter);
    if (OWN_UNLIKELY((t56 = own_call(t55, (const OwnWord[]){ov_small(INT64_C(1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b52;
    }
    goto b53;
  b52:;
    ov_release(t55);
    goto b63;
  b53:;
    ov_release(t55);
    t57 = ov_copy(global_1_Counter);
    if (OWN_UNLIKELY((t58 = own_call(t57, (const OwnWord[]){ov_small(INT64_C(2))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b54;
    }
    goto b55;
  b54:;
    ov_release(t57);
    ov_release(t56);
    goto b63;
  b55:;
    ov_release(t57);
    t59 = own_tuple_new((const OwnWord[]){t56, t58}, 2);
    if (OWN_UNLIKELY((t60 = own_iter(t59)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b56;
    }
    goto b57;
  b56:;
    ov_release(t59);
    goto b63;
  b57:;
    ov_release(t59);
    t61 = t60;
  b58:;
    if (OWN_UNLIKELY((t62 = own_next(t61)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b62;
    }
    if (t62 == OWN_END) goto b65;
    ov_release(x);
    x = t62;
    t64 = ov_copy(x);
    if (OWN_UNLIKELY((t65 = own_get_attr(t64, words[8 /* get */], &caches_fn__x3Cmodule_x3E[11])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b61;
    }
    goto b64;
  b61:;
    ov_release(t64);
  b62:;
    ov_release(t61);
  b63:;
    ov_release(t54);
    goto b123;
  b64:;
    ov_release(t64);
    own_list_append(t54, t65);
    goto b58;
  b65:;
    ov_release(t62);
    ov_release(t61);
    ov_release(x);
    x = OWN_UNBOUND;
    t67 = global_4_fs;
    global_4_fs = t54;
    ov_release(t67);
    t68 = own_list_new(NULL, 0);
    ov_release(f);
    f = OWN_UNBOUND;
    t69 = ov_copy(global_4_fs);
    if (OWN_UNLIKELY((t70 = own_iter(t69)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b66;
    }
    goto b67;
  b66:;
    ov_release(t69);
    goto b75;
  b67:;
    ov_release(t69);
    t71 = t70;
  b68:;
    if (OWN_UNLIKELY((t72 = own_next(t71)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b72;
    }
    if (t72 == OWN_END) goto b74;
    ov_release(f);
    f = t72;
    t74 = ov_copy(f);
    if (OWN_UNLIKELY((t75 = own_call(t74, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b71;
    }
    goto b73;
  b71:;
    ov_release(t74);
  b72:;
    ov_release(t71);
    goto b75;
  b73:;
    ov_release(t74);
    own_list_append(t68, t75);
    goto b68;
  b74:;
    ov_release(t72);
    ov_release(t71);
    ov_release(f);
    f = OWN_UNBOUND;
    if (OWN_UNLIKELY((t76 = own_call(own_builtins[28], (const OwnWord[]){t68}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b75;
    }
    goto b76;
  b75:;
    ov_release(t68);
    goto b123;
  b76:;
    ov_release(t68);
    ov_release(t76);
    t77 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[12 /* __main__ */], NULL, 0);
    t78 = ov_copy(global_2_c);
    if (OWN_UNLIKELY(own_set_attr(t78, words[8 /* get */], t77, &caches_fn__x3Cmodule_x3E[12]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b77;
    }
    goto b78;
  b77:;
    ov_release(t78);
    goto b123;
  b78:;
    ov_release(t78);
    t79 = ov_copy(global_2_c);
    if (OWN_UNLIKELY((t80 = own_call_method(words[8 /* get */], &caches_fn__x3Cmodule_x3E[13], (const OwnWord[]){t79}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b79;
    }
    goto b80;
  b79:;
    ov_release(t79);
    goto b123;
  b80:;
    ov_release(t79);
    t81 = ov_copy(global_1_Counter);
    t82 = ov_copy(global_2_c);
    if (OWN_UNLIKELY((t83 = own_call_method(words[8 /* get */], &caches_fn__x3Cmodule_x3E[14], (const OwnWord[]){t81, t82}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b81;
    }
    goto b82;
  b81:;
    ov_release(t82);
    ov_release(t81);
    goto b84;
  b82:;
    ov_release(t81);
    ov_release(t82);
    if (OWN_UNLIKELY((t84 = own_call(own_builtins[28], (const OwnWord[]){t80, t83}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b83;
    }
    goto b85;
  b83:;
    ov_release(t83);
  b84:;
    ov_release(t80);
    goto b123;
  b85:;
    ov_release(t80);
    ov_release(t83);
    ov_release(t84);
    t85 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[12 /* __main__ */], NULL, 0);
    t87 = global_5_free;
    global_5_free = t85;
    ov_release(t87);
    t88 = ov_copy(global_5_free);
    t89 = ov_copy(global_1_Counter);
    if (OWN_UNLIKELY(own_set_attr(t89, words[11 /* free */], t88, &caches_fn__x3Cmodule_x3E[15]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b86;
    }
    goto b87;
  b86:;
    ov_release(t89);
    goto b123;
  b87:;
    ov_release(t89);
    t90 = ov_copy(global_2_c);
    if (OWN_UNLIKELY((t91 = own_call_method(words[11 /* free */], &caches_fn__x3Cmodule_x3E[16], (const OwnWord[]){t90}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b88;
    }
    goto b89;
  b88:;
    ov_release(t90);
    goto b123;
  b89:;
    ov_release(t90);
    t92 = ov_copy(global_1_Counter);
    if (OWN_UNLIKELY((t93 = own_call(t92, (const OwnWord[]){ov_small(INT64_C(9))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b90;
    }
    goto b91;
  b90:;
    ov_release(t92);
    goto b107;
  b91:;
    ov_release(t92);
    if (OWN_UNLIKELY((t94 = own_call_method(words[11 /* free */], &caches_fn__x3Cmodule_x3E[17], (const OwnWord[]){t93}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b92;
    }
    goto b93;
  b92:;
    ov_release(t93);
    goto b107;
  b93:;
    ov_release(t93);
    t95 = ov_copy(global_1_Counter);
    if (OWN_UNLIKELY((t96 = own_get_attr(t95, words[8 /* get */], &caches_fn__x3Cmodule_x3E[18])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b94;
    }
    goto b95;
  b94:;
    ov_release(t95);
    goto b106;
  b95:;
    ov_release(t95);
    t97 = ov_copy(global_1_Counter);
    if (OWN_UNLIKELY((t98 = own_call(t97, (const OwnWord[]){ov_small(INT64_C(4))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b96;
    }
    goto b97;
  b96:;
    ov_release(t97);
    goto b101;
  b97:;
    ov_release(t97);
    t99 = ov_copy(global_1_Counter);
    if (OWN_UNLIKELY((t100 = own_call(t99, (const OwnWord[]){ov_small(INT64_C(5))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b98;
    }
    goto b99;
  b98:;
    ov_release(t99);
    ov_release(t98);
    goto b101;
  b99:;
    ov_release(t99);
    t101 = own_list_new((const OwnWord[]){t98, t100}, 2);
    if (OWN_UNLIKELY((t102 = own_call(own_classes[20], (const OwnWord[]){t96, t101}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b100;
    }
    goto b102;
  b100:;
    ov_release(t101);
  b101:;
    ov_release(t96);
    goto b106;
  b102:;
    ov_release(t96);
    ov_release(t101);
    if (OWN_UNLIKELY((t103 = own_call(own_classes[7], (const OwnWord[]){t102}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b103;
    }
    goto b104;
  b103:;
    ov_release(t102);
    goto b106;
  b104:;
    ov_release(t102);
    if (OWN_UNLIKELY((t104 = own_call(own_builtins[28], (const OwnWord[]){t91, t94, t103}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b105;
    }
    goto b108;
  b105:;
    ov_release(t103);
  b106:;
    ov_release(t94);
  b107:;
    ov_release(t91);
    goto b123;
  b108:;
    ov_release(t91);
    ov_release(t94);
    ov_release(t103);
    ov_release(t104);
    t105 = ov_copy(global_2_c);
    if (OWN_UNLIKELY((t106 = own_get_attr(t105, words[6 /* up */], &caches_fn__x3Cmodule_x3E[19])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b109;
    }
    goto b110;
  b109:;
    ov_release(t105);
    goto b123;
  b110:;
    ov_release(t105);
    if (OWN_UNLIKELY((t107 = own_call(own_classes[2], (const OwnWord[]){t106}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b111;
    }
    goto b112;
  b111:;
    ov_release(t106);
    goto b123;
  b112:;
    ov_release(t106);
    if (OWN_UNLIKELY((t108 = own_get_attr(t107, words[15 /* __name__ */], &caches_fn__x3Cmodule_x3E[20])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[48]);
      goto b113;
    }
    goto b114;
  b113:;
    ov_release(t107);
    goto b123;
  b114:;
    ov_release(t107);
    t109 = ov_copy(global_1_Counter);
    if (OWN_UNLIKELY((t110 = own_get_attr(t109, words[6 /* up */], &caches_fn__x3Cmodule_x3E[21])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[49]);
      goto b115;
    }
    goto b116;
  b115:;
    ov_release(t109);
    goto b122;
  b116:;
    ov_release(t109);
    if (OWN_UNLIKELY((t111 = own_call(own_classes[2], (const OwnWord[]){t110}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[50]);
      goto b117;
    }
    goto b118;
  b117:;
    ov_release(t110);
    goto b122;
  b118:;
    ov_release(t110);
    if (OWN_UNLIKELY((t112 = own_get_attr(t111, words[15 /* __name__ */], &caches_fn__x3Cmodule_x3E[22])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[51]);
      goto b119;
    }
    goto b120;
  b119:;
    ov_release(t111);
    goto b122;
  b120:;
    ov_release(t111);
    if (OWN_UNLIKELY((t113 = own_call(own_builtins[28], (const OwnWord[]){t108, t112}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[52]);
      goto b121;
    }
    goto b124;
  b121:;
    ov_release(t112);
  b122:;
    ov_release(t108);
  b123:;
    ov_release(x);
    ov_release(f);
    return 0;
  b124:;
    ov_release(t108);
    ov_release(t112);
    ov_release(t113);
    result = OWN_NONE;
    ov_release(x);
    ov_release(f);
    return result;
}

/* Counter.__init__ (entry), /work/main/tests/python/class-methods.own:4 */
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

/* Counter.up (entry), /work/main/tests/python/class-methods.own:7 */
static OwnWord fn_up(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_up_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Counter.get (entry), /work/main/tests/python/class-methods.own:11 */
static OwnWord fn_get(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_get_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-methods.own:23 */
static OwnWord fn__x3Clambda_x3E(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_2()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* free (entry), /work/main/tests/python/class-methods.own:27 */
static OwnWord fn_free(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_free_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_init_2[] = {
  {"/work/main/tests/python/class-methods.own", 5, 9, "Counter.__init__"},
};
static OwnCache caches_fn_init_2[1];
/* Counter.__init__, /work/main/tests/python/class-methods.own:4 */
static OwnWord fn_init_2(OwnWord self, OwnWord start) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord start_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(start);
    start_2 = t7;
    t8 = ov_copy(start_2);
    t9 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t9, words[13 /* n */], t8, &caches_fn_init_2[0]))) {
      own_error_trace(&sites_fn_init_2[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t9);
    ov_release(self_2);
    ov_release(start_2);
    return 0;
  b3:;
    ov_release(t9);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(start_2);
    return result;
}

static const OwnSite sites_fn_up_2[] = {
  {"/work/main/tests/python/class-methods.own", 8, 9, "Counter.up"},
  {"/work/main/tests/python/class-methods.own", 8, 9, "Counter.up"},
  {"/work/main/tests/python/class-methods.own", 8, 9, "Counter.up"},
};
static OwnCache caches_fn_up_2[2];
/* Counter.up, /work/main/tests/python/class-methods.own:7 */
static OwnWord fn_up_2(OwnWord self, OwnWord by) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord by_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(by);
    by_2 = t7;
    t8 = ov_copy(self_2);
    if (OWN_UNLIKELY((t10 = own_get_attr(t8, words[13 /* n */], &caches_fn_up_2[0])) == 0)) {
      own_error_trace(&sites_fn_up_2[0]);
      goto b6;
    }
    t9 = t10;
    t11 = ov_copy(by_2);
    if (OWN_UNLIKELY(own_inplace(0, &t9, t11))) {
      own_error_trace(&sites_fn_up_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t11);
    ov_release(t9);
    goto b6;
  b4:;
    if (OWN_UNLIKELY(own_set_attr(t8, words[13 /* n */], t9, &caches_fn_up_2[1]))) {
      own_error_trace(&sites_fn_up_2[2]);
      goto b5;
    }
    goto b7;
  b5:;
    ov_release(t11);
  b6:;
    ov_release(t8);
    ov_release(self_2);
    ov_release(by_2);
    return 0;
  b7:;
    ov_release(t8);
    ov_release(t11);
    t12 = ov_copy(self_2);
    result = t12;
    ov_release(self_2);
    ov_release(by_2);
    return result;
}

static const OwnSite sites_fn_get_2[] = {
  {"/work/main/tests/python/class-methods.own", 12, 16, "Counter.get"},
};
static OwnCache caches_fn_get_2[1];
/* Counter.get, /work/main/tests/python/class-methods.own:11 */
static OwnWord fn_get_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[13 /* n */], &caches_fn_get_2[0])) == 0)) {
      own_error_trace(&sites_fn_get_2[0]);
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

/* <lambda>, /work/main/tests/python/class-methods.own:23 */
static OwnWord fn__x3Clambda_x3E_2(void) {
    OwnWord result;
    OwnWord t2;
    t2 = ov_copy(words[16 /* instance function */]);
    result = t2;
    return result;
}

static const OwnSite sites_fn_free_2[] = {
  {"/work/main/tests/python/class-methods.own", 27, 5, "free"},
  {"/work/main/tests/python/class-methods.own", 28, 26, "free"},
  {"/work/main/tests/python/class-methods.own", 28, 22, "free"},
  {"/work/main/tests/python/class-methods.own", 28, 12, "free"},
};
static OwnCache caches_fn_free_2[1];
/* free, /work/main/tests/python/class-methods.own:27 */
static OwnWord fn_free_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_free_2[0]);
      goto b9;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[13 /* n */], &caches_fn_free_2[0])) == 0)) {
      own_error_trace(&sites_fn_free_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t5);
    goto b8;
  b4:;
    ov_release(t5);
    if (OWN_UNLIKELY((t7 = own_call(own_classes[6], (const OwnWord[]){t6}, 1)) == 0)) {
      own_error_trace(&sites_fn_free_2[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t6);
    goto b8;
  b6:;
    ov_release(t6);
    if (OWN_UNLIKELY((t8 = own_add(words[17 /* free  */], t7)) == 0)) {
      own_error_trace(&sites_fn_free_2[3]);
      goto b7;
    }
    goto b10;
  b7:;
    ov_release(t7);
  b8:;
    ov_release(self_2);
  b9:;
    return 0;
  b10:;
    ov_release(t7);
    result = t8;
    ov_release(self_2);
    return result;
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
