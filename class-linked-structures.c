/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn_depth(OwnWord, OwnWord *);
static OwnWord fn_walk(OwnWord, OwnWord *);
static OwnWord fn_repr(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_2(OwnWord, OwnWord *);
static OwnWord fn_init_2(OwnWord, OwnWord *);
static OwnWord fn_init_3(OwnWord, OwnWord, OwnWord);
static OwnWord fn_depth_2(OwnWord);
static OwnWord fn_walk_2(OwnWord, OwnWord);
static OwnWord fn_repr_2(OwnWord);
static OwnWord fn__x3Clambda_x3E_3(OwnWord);
static OwnWord fn__x3Clambda_x3E_4(OwnWord);
static OwnWord fn_init_4(OwnWord, OwnWord);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 5, "value"},
  {OWN_CONST_STR, 6, "parent"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 13, "Node.__init__"},
  {OWN_CONST_STR, 5, "depth"},
  {OWN_CONST_STR, 10, "Node.depth"},
  {OWN_CONST_STR, 5, "visit"},
  {OWN_CONST_STR, 4, "walk"},
  {OWN_CONST_STR, 9, "Node.walk"},
  {OWN_CONST_STR, 8, "__repr__"},
  {OWN_CONST_STR, 13, "Node.__repr__"},
  {OWN_CONST_STR, 1, "n"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 13, "Ring.__init__"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 4, "root"},
  {OWN_CONST_STR, 1, "a"},
  {OWN_CONST_STR, 1, "b"},
  {OWN_CONST_STR, 1, "c"},
  {OWN_CONST_STR, 4, "join"},
  {OWN_CONST_STR, 1, "\n"},
  {OWN_CONST_STR, 8, "children"},
  {OWN_CONST_STR, 6, "remove"},
  {OWN_CONST_STR, 6, "append"},
  {OWN_CONST_STR, 5, "clear"},
  {OWN_CONST_STR, 4, "next"},
  {OWN_CONST_STR, 5, "Node("},
  {OWN_CONST_STR, 1, ")"},
  {OWN_CONST_STR, 3, "out"},
  {OWN_CONST_STR, 2, "  "},
  {OWN_CONST_STR, 4, "Node"},
  {OWN_CONST_STR, 4, "Ring"},
};
static OwnWord words[34];
static const OwnProgram program = {constants, words, 34};

static OwnWord global_1_Node = OWN_UNBOUND;
static OwnWord global_2_root = OWN_UNBOUND;
static OwnWord global_3_a = OWN_UNBOUND;
static OwnWord global_4_b = OWN_UNBOUND;
static OwnWord global_5_c = OWN_UNBOUND;
static OwnWord global_6_out = OWN_UNBOUND;
static OwnWord global_7_Ring = OWN_UNBOUND;
static OwnWord global_8_r = OWN_UNBOUND;
static OwnWord global_9_i = OWN_UNBOUND;
static OwnWord global_10_s = OWN_UNBOUND;
static OwnWord global_11_p = OWN_UNBOUND;
static OwnWord global_12_seen = OWN_UNBOUND;
static OwnWord global_13__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2, 3};
static const OwnSite site_1 = {"/work/main/tests/python/class-linked-structures.own", 4, 9, "Node.__init__"};
static const OwnCode code_1 = {fn_init, &site_1, names_1, 4, 5, 0, 0, 3, 0, 0, 0};
static const uint32_t names_2[] = {1};
static const OwnSite site_2 = {"/work/main/tests/python/class-linked-structures.own", 11, 9, "Node.depth"};
static const OwnCode code_2 = {fn_depth, &site_2, names_2, 6, 7, 0, 0, 1, 0, 0, 0};
static const uint32_t names_3[] = {1, 8};
static const OwnSite site_3 = {"/work/main/tests/python/class-linked-structures.own", 14, 9, "Node.walk"};
static const OwnCode code_3 = {fn_walk, &site_3, names_3, 9, 10, 0, 0, 2, 0, 0, 0};
static const uint32_t names_4[] = {1};
static const OwnSite site_4 = {"/work/main/tests/python/class-linked-structures.own", 19, 9, "Node.__repr__"};
static const OwnCode code_4 = {fn_repr, &site_4, names_4, 11, 12, 0, 0, 1, 0, 0, 0};
static const uint32_t names_5[] = {13};
static const OwnSite site_5 = {"/work/main/tests/python/class-linked-structures.own", 28, 11, "<lambda>"};
static const OwnCode code_5 = {fn__x3Clambda_x3E, &site_5, names_5, 14, 14, 0, 0, 1, 0, 0, 0};
static const uint32_t names_6[] = {13};
static const OwnSite site_6 = {"/work/main/tests/python/class-linked-structures.own", 35, 11, "<lambda>"};
static const OwnCode code_6 = {fn__x3Clambda_x3E_2, &site_6, names_6, 14, 14, 0, 0, 1, 0, 0, 0};
static const uint32_t names_7[] = {1, 13};
static const OwnSite site_7 = {"/work/main/tests/python/class-linked-structures.own", 40, 9, "Ring.__init__"};
static const OwnCode code_7 = {fn_init_2, &site_7, names_7, 4, 15, 0, 0, 2, 0, 0, 0};
static const uint32_t slots_1[] = {2, 3, 23};
static const OwnClassCode class_1 = {32, 32, 0, 3, slots_1};
static const uint32_t slots_2[] = {13, 27};
static const OwnClassCode class_2 = {33, 33, 0, 2, slots_2};

/* <start>, /work/main/tests/python/class-linked-structures.own:3 */
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
    OwnWord t29;
    if (OWN_UNLIKELY((t2 = fn__x3Cmodule_x3E()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    ov_release(t2);
    if (!own_wants_teardown()) goto b5;
    t5 = global_1_Node;
    global_1_Node = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_root;
    global_2_root = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_a;
    global_3_a = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_b;
    global_4_b = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_c;
    global_5_c = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_out;
    global_6_out = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7_Ring;
    global_7_Ring = OWN_UNBOUND;
    ov_release(t17);
    t19 = global_8_r;
    global_8_r = OWN_UNBOUND;
    ov_release(t19);
    t21 = global_9_i;
    global_9_i = OWN_UNBOUND;
    ov_release(t21);
    t23 = global_10_s;
    global_10_s = OWN_UNBOUND;
    ov_release(t23);
    t25 = global_11_p;
    global_11_p = OWN_UNBOUND;
    ov_release(t25);
    t27 = global_12_seen;
    global_12_seen = OWN_UNBOUND;
    ov_release(t27);
    t29 = global_13__x3Cmodule_x3E;
    global_13__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t29);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-linked-structures.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 11, 9, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 14, 9, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 19, 9, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 23, 8, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 24, 5, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 25, 5, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 26, 5, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 28, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 29, 7, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 29, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 30, 7, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 30, 7, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 30, 32, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 30, 47, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 30, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 31, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 31, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 32, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 33, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 33, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 34, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 35, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 36, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 39, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 40, 9, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 39, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 45, 5, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 46, 10, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 46, 10, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 46, 5, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 47, 9, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 48, 22, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 48, 5, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 48, 13, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 49, 5, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 54, 13, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 54, 18, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 54, 18, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 54, 18, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 54, 18, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 54, 1, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 52, 17, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 52, 5, "<module>"},
  {"/work/main/tests/python/class-linked-structures.own", 53, 9, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[25];
/* <module>, /work/main/tests/python/class-linked-structures.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t16;
    OwnWord t17;
    OwnWord t18;
    OwnWord t19;
    OwnWord t21;
    OwnWord t22;
    OwnWord t23;
    OwnWord t24;
    OwnWord t26;
    OwnWord t27;
    OwnWord t28;
    OwnWord t29;
    OwnWord t31;
    OwnWord t32;
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
    bool t45;
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
    OwnWord t70;
    OwnWord t71;
    OwnWord t73;
    OwnWord t74;
    OwnWord t75;
    OwnWord t77;
    OwnWord t78;
    OwnWord t79;
    OwnWord t80;
    OwnWord t81;
    OwnWord t84;
    OwnWord t85;
    OwnWord t86;
    OwnWord t87;
    OwnWord t89;
    OwnWord t90;
    OwnWord t91;
    OwnWord t92;
    OwnWord t93;
    OwnWord t94;
    OwnWord t95;
    OwnWord t96;
    OwnWord t98;
    OwnWord t99;
    OwnWord t101;
    OwnWord t102;
    OwnWord t103;
    bool t105;
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
    bool t122;
    OwnWord t123;
    OwnWord t124;
    if (global_13__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_13__x3Cmodule_x3E = OWN_TRUE;
    t4 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t5 = own_class_new(&class_1, t4, words[16 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b100;
    }
    t6 = own_tuple_new((const OwnWord[]){OWN_NONE}, 1);
    t7 = own_function_new(&code_1, t6, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    ov_release(t6);
    if (OWN_UNLIKELY(own_class_set(t5, words[4 /* __init__ */], t7))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b9;
    }
    t8 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[6 /* depth */], t8))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b9;
    }
    t9 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[9 /* walk */], t9))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b9;
    }
    t10 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[11 /* __repr__ */], t10))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b9;
    }
    if (OWN_UNLIKELY(own_class_done(t5))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b9;
    }
    goto b10;
  b9:;
    ov_release(t5);
    goto b100;
  b10:;
    t12 = global_1_Node;
    global_1_Node = t5;
    ov_release(t12);
    t13 = ov_copy(global_1_Node);
    if (OWN_UNLIKELY((t14 = own_call(t13, (const OwnWord[]){words[17 /* root */]}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b11;
    }
    goto b12;
  b11:;
    ov_release(t13);
    goto b100;
  b12:;
    ov_release(t13);
    t16 = global_2_root;
    global_2_root = t14;
    ov_release(t16);
    t17 = ov_copy(global_1_Node);
    t18 = ov_copy(global_2_root);
    if (OWN_UNLIKELY((t19 = own_call(t17, (const OwnWord[]){words[18 /* a */], t18}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b13;
    }
    goto b14;
  b13:;
    ov_release(t18);
    ov_release(t17);
    goto b100;
  b14:;
    ov_release(t17);
    ov_release(t18);
    t21 = global_3_a;
    global_3_a = t19;
    ov_release(t21);
    t22 = ov_copy(global_1_Node);
    t23 = ov_copy(global_2_root);
    if (OWN_UNLIKELY((t24 = own_call(t22, (const OwnWord[]){words[19 /* b */], t23}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b15;
    }
    goto b16;
  b15:;
    ov_release(t23);
    ov_release(t22);
    goto b100;
  b16:;
    ov_release(t22);
    ov_release(t23);
    t26 = global_4_b;
    global_4_b = t24;
    ov_release(t26);
    t27 = ov_copy(global_1_Node);
    t28 = ov_copy(global_3_a);
    if (OWN_UNLIKELY((t29 = own_call(t27, (const OwnWord[]){words[20 /* c */], t28}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b17;
    }
    goto b18;
  b17:;
    ov_release(t28);
    ov_release(t27);
    goto b100;
  b18:;
    ov_release(t27);
    ov_release(t28);
    t31 = global_5_c;
    global_5_c = t29;
    ov_release(t31);
    t32 = own_list_new(NULL, 0);
    t34 = global_6_out;
    global_6_out = t32;
    ov_release(t34);
    t35 = ov_copy(global_2_root);
    t36 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t37 = own_call_method(words[9 /* walk */], &caches_fn__x3Cmodule_x3E[0], (const OwnWord[]){t35, t36}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b19;
    }
    goto b20;
  b19:;
    ov_release(t36);
    ov_release(t35);
    goto b100;
  b20:;
    ov_release(t35);
    ov_release(t36);
    ov_release(t37);
    t38 = ov_copy(global_6_out);
    if (OWN_UNLIKELY((t39 = own_call_method(words[21 /* join */], &caches_fn__x3Cmodule_x3E[1], (const OwnWord[]){words[22], t38}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b21;
    }
    goto b22;
  b21:;
    ov_release(t38);
    goto b100;
  b22:;
    ov_release(t38);
    if (OWN_UNLIKELY((t40 = own_call(own_builtins[28], (const OwnWord[]){t39}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b23;
    }
    goto b24;
  b23:;
    ov_release(t39);
    goto b100;
  b24:;
    ov_release(t39);
    ov_release(t40);
    t41 = ov_copy(global_5_c);
    if (OWN_UNLIKELY((t42 = own_get_attr(t41, words[3 /* parent */], &caches_fn__x3Cmodule_x3E[2])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b25;
    }
    goto b26;
  b25:;
    ov_release(t41);
    goto b100;
  b26:;
    ov_release(t41);
    if (OWN_UNLIKELY((t43 = own_get_attr(t42, words[3 /* parent */], &caches_fn__x3Cmodule_x3E[3])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b27;
    }
    goto b28;
  b27:;
    ov_release(t42);
    goto b100;
  b28:;
    ov_release(t42);
    t44 = ov_copy(global_2_root);
    t45 = t43 == t44;
    ov_release(t43);
    ov_release(t44);
    t46 = own_box_bool(t45);
    t47 = ov_copy(global_2_root);
    if (OWN_UNLIKELY((t48 = own_get_attr(t47, words[23 /* children */], &caches_fn__x3Cmodule_x3E[4])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b29;
    }
    goto b30;
  b29:;
    ov_release(t47);
    goto b35;
  b30:;
    ov_release(t47);
    t49 = ov_copy(global_5_c);
    if (OWN_UNLIKELY((t50 = own_call_method(words[6 /* depth */], &caches_fn__x3Cmodule_x3E[5], (const OwnWord[]){t49}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b31;
    }
    goto b32;
  b31:;
    ov_release(t49);
    goto b34;
  b32:;
    ov_release(t49);
    if (OWN_UNLIKELY((t51 = own_call(own_builtins[28], (const OwnWord[]){t46, t48, t50}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b33;
    }
    goto b36;
  b33:;
    ov_release(t50);
  b34:;
    ov_release(t48);
  b35:;
    ov_release(t46);
    goto b100;
  b36:;
    ov_release(t46);
    ov_release(t48);
    ov_release(t50);
    ov_release(t51);
    t52 = ov_copy(global_3_a);
    if (OWN_UNLIKELY((t53 = own_get_attr(t52, words[23 /* children */], &caches_fn__x3Cmodule_x3E[6])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b37;
    }
    goto b38;
  b37:;
    ov_release(t52);
    goto b100;
  b38:;
    ov_release(t52);
    t54 = ov_copy(global_5_c);
    if (OWN_UNLIKELY((t55 = own_call_method(words[24 /* remove */], &caches_fn__x3Cmodule_x3E[7], (const OwnWord[]){t53, t54}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b39;
    }
    goto b40;
  b39:;
    ov_release(t54);
    ov_release(t53);
    goto b100;
  b40:;
    ov_release(t53);
    ov_release(t54);
    ov_release(t55);
    t56 = ov_copy(global_4_b);
    t57 = ov_copy(global_5_c);
    if (OWN_UNLIKELY(own_set_attr(t57, words[3 /* parent */], t56, &caches_fn__x3Cmodule_x3E[8]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b41;
    }
    goto b42;
  b41:;
    ov_release(t57);
    goto b100;
  b42:;
    ov_release(t57);
    t58 = ov_copy(global_4_b);
    if (OWN_UNLIKELY((t59 = own_get_attr(t58, words[23 /* children */], &caches_fn__x3Cmodule_x3E[9])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b43;
    }
    goto b44;
  b43:;
    ov_release(t58);
    goto b100;
  b44:;
    ov_release(t58);
    t60 = ov_copy(global_5_c);
    if (OWN_UNLIKELY((t61 = own_call_method(words[25 /* append */], &caches_fn__x3Cmodule_x3E[10], (const OwnWord[]){t59, t60}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b45;
    }
    goto b46;
  b45:;
    ov_release(t60);
    ov_release(t59);
    goto b100;
  b46:;
    ov_release(t59);
    ov_release(t60);
    ov_release(t61);
    t62 = ov_copy(global_6_out);
    if (OWN_UNLIKELY((t63 = own_call_method(words[26 /* clear */], &caches_fn__x3Cmodule_x3E[11], (const OwnWord[]){t62}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b47;
    }
    goto b48;
  b47:;
    ov_release(t62);
    goto b100;
  b48:;
    ov_release(t62);
    ov_release(t63);
    t64 = ov_copy(global_2_root);
    t65 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY((t66 = own_call_method(words[9 /* walk */], &caches_fn__x3Cmodule_x3E[12], (const OwnWord[]){t64, t65}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b49;
    }
    goto b50;
  b49:;
    ov_release(t65);
    ov_release(t64);
    goto b100;
  b50:;
    ov_release(t64);
    ov_release(t65);
    ov_release(t66);
    t67 = ov_copy(global_6_out);
    if (OWN_UNLIKELY((t68 = own_call(own_builtins[28], (const OwnWord[]){t67}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b51;
    }
    goto b52;
  b51:;
    ov_release(t67);
    goto b100;
  b52:;
    ov_release(t67);
    ov_release(t68);
    t69 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t70 = own_class_new(&class_2, t69, words[16 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b100;
    }
    t71 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[16 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t70, words[4 /* __init__ */], t71))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b55;
    }
    if (OWN_UNLIKELY(own_class_done(t70))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b55;
    }
    goto b56;
  b55:;
    ov_release(t70);
    goto b100;
  b56:;
    t73 = global_7_Ring;
    global_7_Ring = t70;
    ov_release(t73);
    t74 = ov_copy(global_7_Ring);
    if (OWN_UNLIKELY((t75 = own_call(t74, (const OwnWord[]){ov_small(INT64_C(0))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b57;
    }
    goto b58;
  b57:;
    ov_release(t74);
    goto b100;
  b58:;
    ov_release(t74);
    t77 = global_8_r;
    global_8_r = t75;
    ov_release(t77);
    if (OWN_UNLIKELY((t78 = own_call(own_classes[12], (const OwnWord[]){ov_small(INT64_C(1)), ov_small(INT64_C(4))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b100;
    }
    if (OWN_UNLIKELY((t79 = own_iter(t78)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b60;
    }
    goto b61;
  b60:;
    ov_release(t78);
    goto b100;
  b61:;
    ov_release(t78);
    t80 = t79;
  b62:;
    if (OWN_UNLIKELY((t81 = own_next(t80)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b72;
    }
    if (t81 == OWN_END) goto b74;
    t84 = global_9_i;
    global_9_i = t81;
    ov_release(t84);
    t85 = ov_copy(global_7_Ring);
    t86 = ov_copy(global_9_i);
    if (OWN_UNLIKELY((t87 = own_call(t85, (const OwnWord[]){t86}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b65;
    }
    goto b66;
  b65:;
    ov_release(t86);
    ov_release(t85);
    goto b72;
  b66:;
    ov_release(t85);
    ov_release(t86);
    t89 = global_10_s;
    global_10_s = t87;
    ov_release(t89);
    t90 = ov_copy(global_8_r);
    if (OWN_UNLIKELY((t91 = own_get_attr(t90, words[27 /* next */], &caches_fn__x3Cmodule_x3E[13])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b67;
    }
    goto b68;
  b67:;
    ov_release(t90);
    goto b72;
  b68:;
    ov_release(t90);
    t92 = ov_copy(global_10_s);
    t93 = ov_copy(global_10_s);
    if (OWN_UNLIKELY(own_set_attr(t93, words[27 /* next */], t91, &caches_fn__x3Cmodule_x3E[14]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b69;
    }
    goto b70;
  b69:;
    ov_release(t93);
    ov_release(t92);
    goto b72;
  b70:;
    t94 = ov_copy(global_8_r);
    if (OWN_UNLIKELY(own_set_attr(t94, words[27 /* next */], t92, &caches_fn__x3Cmodule_x3E[15]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b71;
    }
    goto b73;
  b71:;
    ov_release(t94);
    ov_release(t93);
  b72:;
    ov_release(t80);
    goto b100;
  b73:;
    ov_release(t93);
    ov_release(t94);
    goto b62;
  b74:;
    ov_release(t81);
    ov_release(t80);
    t95 = ov_copy(global_8_r);
    if (OWN_UNLIKELY((t96 = own_get_attr(t95, words[27 /* next */], &caches_fn__x3Cmodule_x3E[16])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b75;
    }
    goto b76;
  b75:;
    ov_release(t95);
    goto b100;
  b76:;
    ov_release(t95);
    t98 = global_11_p;
    global_11_p = t96;
    ov_release(t98);
    t99 = own_list_new(NULL, 0);
    t101 = global_12_seen;
    global_12_seen = t99;
    ov_release(t101);
  b77:;
    t102 = ov_copy(global_11_p);
    t103 = ov_copy(global_8_r);
    t105 = !(t102 == t103);
    ov_release(t102);
    ov_release(t103);
    if (t105) goto b93;
    t113 = ov_copy(global_12_seen);
    t114 = ov_copy(global_8_r);
    if (OWN_UNLIKELY((t115 = own_get_attr(t114, words[13 /* n */], &caches_fn__x3Cmodule_x3E[17])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b79;
    }
    goto b80;
  b79:;
    ov_release(t114);
    goto b91;
  b80:;
    ov_release(t114);
    t116 = ov_copy(global_8_r);
    if (OWN_UNLIKELY((t117 = own_get_attr(t116, words[27 /* next */], &caches_fn__x3Cmodule_x3E[18])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b81;
    }
    goto b82;
  b81:;
    ov_release(t116);
    goto b90;
  b82:;
    ov_release(t116);
    if (OWN_UNLIKELY((t118 = own_get_attr(t117, words[27 /* next */], &caches_fn__x3Cmodule_x3E[19])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b83;
    }
    goto b84;
  b83:;
    ov_release(t117);
    goto b90;
  b84:;
    ov_release(t117);
    if (OWN_UNLIKELY((t119 = own_get_attr(t118, words[27 /* next */], &caches_fn__x3Cmodule_x3E[20])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b85;
    }
    goto b86;
  b85:;
    ov_release(t118);
    goto b90;
  b86:;
    ov_release(t118);
    if (OWN_UNLIKELY((t120 = own_get_attr(t119, words[27 /* next */], &caches_fn__x3Cmodule_x3E[21])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b87;
    }
    goto b88;
  b87:;
    ov_release(t119);
    goto b90;
  b88:;
    ov_release(t119);
    t121 = ov_copy(global_8_r);
    t122 = t120 == t121;
    ov_release(t120);
    ov_release(t121);
    t123 = own_box_bool(t122);
    if (OWN_UNLIKELY((t124 = own_call(own_builtins[28], (const OwnWord[]){t113, t115, t123}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b89;
    }
    goto b92;
  b89:;
    ov_release(t123);
  b90:;
    ov_release(t115);
  b91:;
    ov_release(t113);
    goto b100;
  b92:;
    ov_release(t113);
    ov_release(t115);
    ov_release(t123);
    ov_release(t124);
    result = OWN_NONE;
    return result;
  b93:;
    t106 = ov_copy(global_12_seen);
    t107 = ov_copy(global_11_p);
    if (OWN_UNLIKELY((t108 = own_get_attr(t107, words[13 /* n */], &caches_fn__x3Cmodule_x3E[22])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b94;
    }
    goto b95;
  b94:;
    ov_release(t107);
    goto b97;
  b95:;
    ov_release(t107);
    if (OWN_UNLIKELY((t109 = own_call_method(words[25 /* append */], &caches_fn__x3Cmodule_x3E[23], (const OwnWord[]){t106, t108}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b96;
    }
    goto b98;
  b96:;
    ov_release(t108);
  b97:;
    ov_release(t106);
    goto b100;
  b98:;
    ov_release(t106);
    ov_release(t108);
    ov_release(t109);
    t110 = ov_copy(global_11_p);
    if (OWN_UNLIKELY((t111 = own_get_attr(t110, words[27 /* next */], &caches_fn__x3Cmodule_x3E[24])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b99;
    }
    goto b101;
  b99:;
    ov_release(t110);
  b100:;
    return 0;
  b101:;
    ov_release(t110);
    t112 = global_11_p;
    global_11_p = t111;
    ov_release(t112);
    goto b77;
}

/* Node.__init__ (entry), /work/main/tests/python/class-linked-structures.own:4 */
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

/* Node.depth (entry), /work/main/tests/python/class-linked-structures.own:11 */
static OwnWord fn_depth(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_depth_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Node.walk (entry), /work/main/tests/python/class-linked-structures.own:14 */
static OwnWord fn_walk(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_walk_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Node.__repr__ (entry), /work/main/tests/python/class-linked-structures.own:19 */
static OwnWord fn_repr(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_repr_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-linked-structures.own:28 */
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

/* <lambda> (entry), /work/main/tests/python/class-linked-structures.own:35 */
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

/* Ring.__init__ (entry), /work/main/tests/python/class-linked-structures.own:40 */
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

static const OwnSite sites_fn_init_3[] = {
  {"/work/main/tests/python/class-linked-structures.own", 4, 9, "Node.__init__"},
  {"/work/main/tests/python/class-linked-structures.own", 5, 9, "Node.__init__"},
  {"/work/main/tests/python/class-linked-structures.own", 6, 9, "Node.__init__"},
  {"/work/main/tests/python/class-linked-structures.own", 7, 9, "Node.__init__"},
  {"/work/main/tests/python/class-linked-structures.own", 9, 13, "Node.__init__"},
  {"/work/main/tests/python/class-linked-structures.own", 9, 13, "Node.__init__"},
};
static OwnCache caches_fn_init_3[5];
/* Node.__init__, /work/main/tests/python/class-linked-structures.own:4 */
static OwnWord fn_init_3(OwnWord self, OwnWord value, OwnWord parent) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t6;
    OwnWord value_2;
    OwnWord t8;
    OwnWord parent_2;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    OwnWord t16;
    OwnWord t17;
    bool t19;
    OwnWord t20;
    OwnWord t21;
    OwnWord t22;
    OwnWord t23;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_init_3[0]);
      goto b14;
    }
    t6 = ov_copy(self);
    self_2 = t6;
    t8 = ov_copy(value);
    value_2 = t8;
    t10 = ov_copy(parent);
    parent_2 = t10;
    t11 = ov_copy(value_2);
    t12 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t12, words[2 /* value */], t11, &caches_fn_init_3[0]))) {
      own_error_trace(&sites_fn_init_3[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t12);
    goto b13;
  b4:;
    ov_release(t12);
    t13 = ov_copy(parent_2);
    t14 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t14, words[3 /* parent */], t13, &caches_fn_init_3[1]))) {
      own_error_trace(&sites_fn_init_3[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t14);
    goto b13;
  b6:;
    ov_release(t14);
    t15 = own_list_new(NULL, 0);
    t16 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t16, words[23 /* children */], t15, &caches_fn_init_3[2]))) {
      own_error_trace(&sites_fn_init_3[3]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t16);
    goto b13;
  b8:;
    ov_release(t16);
    t17 = ov_copy(parent_2);
    t19 = !(t17 == OWN_NONE);
    ov_release(t17);
    if (!t19) goto b16;
    t20 = ov_copy(parent_2);
    if (OWN_UNLIKELY((t21 = own_get_attr(t20, words[23 /* children */], &caches_fn_init_3[3])) == 0)) {
      own_error_trace(&sites_fn_init_3[4]);
      goto b10;
    }
    goto b11;
  b10:;
    ov_release(t20);
    goto b13;
  b11:;
    ov_release(t20);
    t22 = ov_copy(self_2);
    if (OWN_UNLIKELY((t23 = own_call_method(words[25 /* append */], &caches_fn_init_3[4], (const OwnWord[]){t21, t22}, 2)) == 0)) {
      own_error_trace(&sites_fn_init_3[5]);
      goto b12;
    }
    goto b15;
  b12:;
    ov_release(t22);
    ov_release(t21);
  b13:;
    ov_release(self_2);
    ov_release(value_2);
    ov_release(parent_2);
  b14:;
    return 0;
  b15:;
    ov_release(t21);
    ov_release(t22);
    ov_release(t23);
  b16:;
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(value_2);
    ov_release(parent_2);
    return result;
}

static const OwnSite sites_fn_depth_2[] = {
  {"/work/main/tests/python/class-linked-structures.own", 11, 9, "Node.depth"},
  {"/work/main/tests/python/class-linked-structures.own", 12, 21, "Node.depth"},
  {"/work/main/tests/python/class-linked-structures.own", 12, 50, "Node.depth"},
  {"/work/main/tests/python/class-linked-structures.own", 12, 50, "Node.depth"},
  {"/work/main/tests/python/class-linked-structures.own", 12, 46, "Node.depth"},
};
static OwnCache caches_fn_depth_2[3];
/* Node.depth, /work/main/tests/python/class-linked-structures.own:11 */
static OwnWord fn_depth_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    bool t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_depth_2[0]);
      goto b12;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    t6 = ov_copy(self_2);
    if (OWN_UNLIKELY((t7 = own_get_attr(t6, words[3 /* parent */], &caches_fn_depth_2[0])) == 0)) {
      own_error_trace(&sites_fn_depth_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t6);
    goto b11;
  b4:;
    ov_release(t6);
    t8 = t7 == OWN_NONE;
    ov_release(t7);
    if (t8) goto b14;
    t9 = ov_copy(self_2);
    if (OWN_UNLIKELY((t10 = own_get_attr(t9, words[3 /* parent */], &caches_fn_depth_2[1])) == 0)) {
      own_error_trace(&sites_fn_depth_2[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t9);
    goto b11;
  b7:;
    ov_release(t9);
    if (OWN_UNLIKELY((t11 = own_call_method(words[6 /* depth */], &caches_fn_depth_2[2], (const OwnWord[]){t10}, 1)) == 0)) {
      own_error_trace(&sites_fn_depth_2[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t10);
    goto b11;
  b9:;
    ov_release(t10);
    if (OWN_UNLIKELY((t12 = own_add(ov_small(INT64_C(1)), t11)) == 0)) {
      own_error_trace(&sites_fn_depth_2[4]);
      goto b10;
    }
    goto b13;
  b10:;
    ov_release(t11);
  b11:;
    ov_release(self_2);
  b12:;
    return 0;
  b13:;
    ov_release(t11);
    t5 = t12;
    goto b15;
  b14:;
    t5 = ov_small(INT64_C(0));
  b15:;
    result = t5;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_walk_2[] = {
  {"/work/main/tests/python/class-linked-structures.own", 14, 9, "Node.walk"},
  {"/work/main/tests/python/class-linked-structures.own", 15, 9, "Node.walk"},
  {"/work/main/tests/python/class-linked-structures.own", 16, 18, "Node.walk"},
  {"/work/main/tests/python/class-linked-structures.own", 16, 18, "Node.walk"},
  {"/work/main/tests/python/class-linked-structures.own", 16, 13, "Node.walk"},
  {"/work/main/tests/python/class-linked-structures.own", 17, 13, "Node.walk"},
};
static OwnCache caches_fn_walk_2[2];
/* Node.walk, /work/main/tests/python/class-linked-structures.own:14 */
static OwnWord fn_walk_2(OwnWord self, OwnWord visit) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord visit_2;
    OwnWord t7;
    OwnWord c;
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
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_walk_2[0]);
      goto b15;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(visit);
    visit_2 = t7;
    c = OWN_UNBOUND;
    t9 = ov_copy(visit_2);
    t10 = ov_copy(self_2);
    if (OWN_UNLIKELY((t11 = own_call(t9, (const OwnWord[]){t10}, 1)) == 0)) {
      own_error_trace(&sites_fn_walk_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t10);
    ov_release(t9);
    goto b14;
  b4:;
    ov_release(t9);
    ov_release(t10);
    ov_release(t11);
    t12 = ov_copy(self_2);
    if (OWN_UNLIKELY((t13 = own_get_attr(t12, words[23 /* children */], &caches_fn_walk_2[0])) == 0)) {
      own_error_trace(&sites_fn_walk_2[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t12);
    goto b14;
  b6:;
    ov_release(t12);
    if (OWN_UNLIKELY((t14 = own_iter(t13)) == 0)) {
      own_error_trace(&sites_fn_walk_2[3]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t13);
    goto b14;
  b8:;
    ov_release(t13);
    t15 = t14;
  b9:;
    if (OWN_UNLIKELY((t16 = own_next(t15)) == 0)) {
      own_error_trace(&sites_fn_walk_2[4]);
      goto b13;
    }
    if (t16 == OWN_END) goto b17;
    ov_release(c);
    c = t16;
    t18 = ov_copy(c);
    t19 = ov_copy(visit_2);
    if (OWN_UNLIKELY((t20 = own_call_method(words[9 /* walk */], &caches_fn_walk_2[1], (const OwnWord[]){t18, t19}, 2)) == 0)) {
      own_error_trace(&sites_fn_walk_2[5]);
      goto b12;
    }
    goto b16;
  b12:;
    ov_release(t19);
    ov_release(t18);
  b13:;
    ov_release(t15);
  b14:;
    ov_release(self_2);
    ov_release(visit_2);
    ov_release(c);
  b15:;
    return 0;
  b16:;
    ov_release(t18);
    ov_release(t19);
    ov_release(t20);
    goto b9;
  b17:;
    ov_release(t16);
    ov_release(t15);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(visit_2);
    ov_release(c);
    return result;
}

static const OwnSite sites_fn_repr_2[] = {
  {"/work/main/tests/python/class-linked-structures.own", 19, 9, "Node.__repr__"},
  {"/work/main/tests/python/class-linked-structures.own", 20, 31, "Node.__repr__"},
  {"/work/main/tests/python/class-linked-structures.own", 20, 26, "Node.__repr__"},
  {"/work/main/tests/python/class-linked-structures.own", 20, 16, "Node.__repr__"},
  {"/work/main/tests/python/class-linked-structures.own", 20, 16, "Node.__repr__"},
};
static OwnCache caches_fn_repr_2[1];
/* Node.__repr__, /work/main/tests/python/class-linked-structures.own:19 */
static OwnWord fn_repr_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_repr_2[0]);
      goto b11;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[2 /* value */], &caches_fn_repr_2[0])) == 0)) {
      own_error_trace(&sites_fn_repr_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t5);
    goto b10;
  b4:;
    ov_release(t5);
    if (OWN_UNLIKELY((t7 = own_call(own_builtins[29], (const OwnWord[]){t6}, 1)) == 0)) {
      own_error_trace(&sites_fn_repr_2[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t6);
    goto b10;
  b6:;
    ov_release(t6);
    if (OWN_UNLIKELY((t8 = own_add(words[28], t7)) == 0)) {
      own_error_trace(&sites_fn_repr_2[3]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t7);
    goto b10;
  b8:;
    ov_release(t7);
    if (OWN_UNLIKELY((t9 = own_add(t8, words[29])) == 0)) {
      own_error_trace(&sites_fn_repr_2[4]);
      goto b9;
    }
    goto b12;
  b9:;
    ov_release(t8);
  b10:;
    ov_release(self_2);
  b11:;
    return 0;
  b12:;
    ov_release(t8);
    result = t9;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn__x3Clambda_x3E_3[] = {
  {"/work/main/tests/python/class-linked-structures.own", 28, 11, "<lambda>"},
  {"/work/main/tests/python/class-linked-structures.own", 28, 39, "<lambda>"},
  {"/work/main/tests/python/class-linked-structures.own", 28, 32, "<lambda>"},
  {"/work/main/tests/python/class-linked-structures.own", 28, 51, "<lambda>"},
  {"/work/main/tests/python/class-linked-structures.own", 28, 32, "<lambda>"},
  {"/work/main/tests/python/class-linked-structures.own", 28, 21, "<lambda>"},
  {"/work/main/tests/python/class-linked-structures.own", 28, 21, "<lambda>"},
};
static OwnCache caches_fn__x3Clambda_x3E_3[3];
/* <lambda>, /work/main/tests/python/class-linked-structures.own:28 */
static OwnWord fn__x3Clambda_x3E_3(OwnWord n) {
    OwnWord result;
    OwnWord n_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    OwnWord t12;
    OwnWord t13;
    OwnWord t14;
    OwnWord t15;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_3[0]);
      goto b18;
    }
    t4 = ov_copy(n);
    n_2 = t4;
    if (global_6_out == OWN_UNBOUND) goto b16;
    t8 = ov_copy(global_6_out);
    t5 = t8;
    t9 = ov_copy(n_2);
    if (OWN_UNLIKELY((t10 = own_call_method(words[6 /* depth */], &caches_fn__x3Clambda_x3E_3[0], (const OwnWord[]){t9}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_3[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t9);
    goto b14;
  b5:;
    ov_release(t9);
    if (OWN_UNLIKELY((t11 = own_mul(words[31 /*    */], t10)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_3[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t10);
    goto b14;
  b7:;
    ov_release(t10);
    t12 = ov_copy(n_2);
    if (OWN_UNLIKELY((t13 = own_get_attr(t12, words[2 /* value */], &caches_fn__x3Clambda_x3E_3[1])) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_3[3]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t12);
    goto b11;
  b9:;
    ov_release(t12);
    if (OWN_UNLIKELY((t14 = own_add(t11, t13)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_3[4]);
      goto b10;
    }
    goto b12;
  b10:;
    ov_release(t13);
  b11:;
    ov_release(t11);
    goto b14;
  b12:;
    ov_release(t11);
    ov_release(t13);
    if (OWN_UNLIKELY((t15 = own_call_method(words[25 /* append */], &caches_fn__x3Clambda_x3E_3[2], (const OwnWord[]){t5, t14}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_3[5]);
      goto b13;
    }
    goto b15;
  b13:;
    ov_release(t14);
  b14:;
    ov_release(t5);
    goto b17;
  b15:;
    ov_release(t5);
    ov_release(t14);
    result = t15;
    ov_release(n_2);
    return result;
  b16:;
    if (OWN_UNLIKELY(own_unbound_global(words[30 /* out */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_3[6]);
      goto b17;
    }
    goto b19;
  b17:;
    ov_release(n_2);
  b18:;
    return 0;
  b19:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_4[] = {
  {"/work/main/tests/python/class-linked-structures.own", 35, 11, "<lambda>"},
  {"/work/main/tests/python/class-linked-structures.own", 35, 32, "<lambda>"},
  {"/work/main/tests/python/class-linked-structures.own", 35, 21, "<lambda>"},
  {"/work/main/tests/python/class-linked-structures.own", 35, 21, "<lambda>"},
};
static OwnCache caches_fn__x3Clambda_x3E_4[2];
/* <lambda>, /work/main/tests/python/class-linked-structures.own:35 */
static OwnWord fn__x3Clambda_x3E_4(OwnWord n) {
    OwnWord result;
    OwnWord n_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn__x3Clambda_x3E_4[0]);
      goto b11;
    }
    t4 = ov_copy(n);
    n_2 = t4;
    if (global_6_out == OWN_UNBOUND) goto b9;
    t8 = ov_copy(global_6_out);
    t5 = t8;
    t9 = ov_copy(n_2);
    if (OWN_UNLIKELY((t10 = own_get_attr(t9, words[2 /* value */], &caches_fn__x3Clambda_x3E_4[0])) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_4[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t9);
    goto b7;
  b5:;
    ov_release(t9);
    if (OWN_UNLIKELY((t11 = own_call_method(words[25 /* append */], &caches_fn__x3Clambda_x3E_4[1], (const OwnWord[]){t5, t10}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_4[2]);
      goto b6;
    }
    goto b8;
  b6:;
    ov_release(t10);
  b7:;
    ov_release(t5);
    goto b10;
  b8:;
    ov_release(t5);
    ov_release(t10);
    result = t11;
    ov_release(n_2);
    return result;
  b9:;
    if (OWN_UNLIKELY(own_unbound_global(words[30 /* out */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_4[3]);
      goto b10;
    }
    goto b12;
  b10:;
    ov_release(n_2);
  b11:;
    return 0;
  b12:;
    __builtin_unreachable();
}

static const OwnSite sites_fn_init_4[] = {
  {"/work/main/tests/python/class-linked-structures.own", 41, 9, "Ring.__init__"},
  {"/work/main/tests/python/class-linked-structures.own", 42, 9, "Ring.__init__"},
};
static OwnCache caches_fn_init_4[2];
/* Ring.__init__, /work/main/tests/python/class-linked-structures.own:40 */
static OwnWord fn_init_4(OwnWord self, OwnWord n) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord n_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    OwnWord t11;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(n);
    n_2 = t7;
    t8 = ov_copy(n_2);
    t9 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t9, words[13 /* n */], t8, &caches_fn_init_4[0]))) {
      own_error_trace(&sites_fn_init_4[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t9);
    goto b5;
  b3:;
    ov_release(t9);
    t10 = ov_copy(self_2);
    t11 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t11, words[27 /* next */], t10, &caches_fn_init_4[1]))) {
      own_error_trace(&sites_fn_init_4[1]);
      goto b4;
    }
    goto b6;
  b4:;
    ov_release(t11);
  b5:;
    ov_release(self_2);
    ov_release(n_2);
    return 0;
  b6:;
    ov_release(t11);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(n_2);
    return result;
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
