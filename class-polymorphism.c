/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn_area(OwnWord, OwnWord *);
static OwnWord fn_str(OwnWord, OwnWord *);
static OwnWord fn_init_2(OwnWord, OwnWord *);
static OwnWord fn_area_2(OwnWord, OwnWord *);
static OwnWord fn_str_2(OwnWord, OwnWord *);
static OwnWord fn_area_3(OwnWord, OwnWord *);
static OwnWord fn_str_3(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn_init_3(OwnWord, OwnWord);
static OwnWord fn_area_4(OwnWord);
static OwnWord fn_str_4(OwnWord);
static OwnWord fn_init_4(OwnWord, OwnWord);
static OwnWord fn_area_5(OwnWord);
static OwnWord fn_str_5(OwnWord);
static OwnWord fn_area_6(OwnWord, OwnWord);
static OwnWord fn_str_6(OwnWord, OwnWord);
static OwnWord fn__x3Clambda_x3E_2(OwnWord);

static const OwnWord items_23[] = {OWN_CONST_REF(22)};
static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 1, "r"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 15, "Circle.__init__"},
  {OWN_CONST_STR, 4, "area"},
  {OWN_CONST_STR, 11, "Circle.area"},
  {OWN_CONST_STR, 7, "__str__"},
  {OWN_CONST_STR, 14, "Circle.__str__"},
  {OWN_CONST_STR, 1, "a"},
  {OWN_CONST_STR, 15, "Square.__init__"},
  {OWN_CONST_STR, 11, "Square.area"},
  {OWN_CONST_STR, 14, "Square.__str__"},
  {OWN_CONST_STR, 9, "Cube.area"},
  {OWN_CONST_STR, 12, "Cube.__str__"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 13, "Duck.<lambda>"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 6, "append"},
  {OWN_CONST_STR, 10, "setdefault"},
  {OWN_CONST_STR, 8, "__name__"},
  {OWN_CONST_STR, 1, "s"},
  {OWN_CONST_STR, 3, "end"},
  {OWN_CONST_TUPLE, 1, items_23},
  {OWN_CONST_STR, 1, " "},
  {OWN_CONST_STR, 3, "tag"},
  {OWN_CONST_STR, 6, "circle"},
  {OWN_CONST_STR, 6, "square"},
  {OWN_CONST_STR, 9, "__class__"},
  {OWN_CONST_STR, 8, "cube on "},
  {OWN_CONST_STR, 5, "quack"},
  {OWN_CONST_STR, 6, "Circle"},
  {OWN_CONST_STR, 6, "Square"},
  {OWN_CONST_STR, 4, "Cube"},
  {OWN_CONST_STR, 4, "Duck"},
};
static OwnWord words[35];
static const OwnProgram program = {constants, words, 35};

static OwnWord global_1_Circle = OWN_UNBOUND;
static OwnWord global_2_Square = OWN_UNBOUND;
static OwnWord global_3_Cube = OWN_UNBOUND;
static OwnWord global_4_Duck = OWN_UNBOUND;
static OwnWord global_5_shapes = OWN_UNBOUND;
static OwnWord global_6_s = OWN_UNBOUND;
static OwnWord global_7_by = OWN_UNBOUND;
static OwnWord global_8_x = OWN_UNBOUND;
static OwnWord global_9_e = OWN_UNBOUND;
static OwnWord global_10_i = OWN_UNBOUND;
static OwnWord global_11__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2};
static const OwnSite site_1 = {"/work/main/tests/python/class-polymorphism.own", 4, 9, "Circle.__init__"};
static const OwnCode code_1 = {fn_init, &site_1, names_1, 3, 4, 0, 0, 2, 0, 0, 0};
static const uint32_t names_2[] = {1};
static const OwnSite site_2 = {"/work/main/tests/python/class-polymorphism.own", 7, 9, "Circle.area"};
static const OwnCode code_2 = {fn_area, &site_2, names_2, 5, 6, 0, 0, 1, 0, 0, 0};
static const uint32_t names_3[] = {1};
static const OwnSite site_3 = {"/work/main/tests/python/class-polymorphism.own", 10, 9, "Circle.__str__"};
static const OwnCode code_3 = {fn_str, &site_3, names_3, 7, 8, 0, 0, 1, 0, 0, 0};
static const uint32_t names_4[] = {1, 9};
static const OwnSite site_4 = {"/work/main/tests/python/class-polymorphism.own", 15, 9, "Square.__init__"};
static const OwnCode code_4 = {fn_init_2, &site_4, names_4, 3, 10, 0, 0, 2, 0, 0, 0};
static const uint32_t names_5[] = {1};
static const OwnSite site_5 = {"/work/main/tests/python/class-polymorphism.own", 18, 9, "Square.area"};
static const OwnCode code_5 = {fn_area_2, &site_5, names_5, 5, 11, 0, 0, 1, 0, 0, 0};
static const uint32_t names_6[] = {1};
static const OwnSite site_6 = {"/work/main/tests/python/class-polymorphism.own", 21, 9, "Square.__str__"};
static const OwnCode code_6 = {fn_str_2, &site_6, names_6, 7, 12, 0, 0, 1, 0, 0, 0};
static const uint32_t names_7[] = {1};
static const OwnSite site_7 = {"/work/main/tests/python/class-polymorphism.own", 26, 9, "Cube.area"};
static const OwnCode code_7 = {fn_area_3, &site_7, names_7, 5, 13, 0, 0, 1, 0, 0, 1};
static const uint32_t names_8[] = {1};
static const OwnSite site_8 = {"/work/main/tests/python/class-polymorphism.own", 29, 9, "Cube.__str__"};
static const OwnCode code_8 = {fn_str_3, &site_8, names_8, 7, 14, 0, 0, 1, 0, 0, 1};
static const uint32_t names_9[] = {1};
static const OwnSite site_9 = {"/work/main/tests/python/class-polymorphism.own", 34, 12, "Duck.<lambda>"};
static const OwnCode code_9 = {fn__x3Clambda_x3E, &site_9, names_9, 15, 16, 0, 0, 1, 0, 0, 0};
static const uint32_t slots_1[] = {2};
static const OwnClassCode class_1 = {31, 31, 0, 1, slots_1};
static const uint32_t slots_2[] = {9};
static const OwnClassCode class_2 = {32, 32, 0, 1, slots_2};
static const OwnClassCode class_3 = {33, 33, 0, 0, 0};
static const OwnClassCode class_4 = {34, 34, 0, 0, 0};

/* <start>, /work/main/tests/python/class-polymorphism.own:3 */
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
    t5 = global_1_Circle;
    global_1_Circle = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_Square;
    global_2_Square = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_Cube;
    global_3_Cube = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_Duck;
    global_4_Duck = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5_shapes;
    global_5_shapes = OWN_UNBOUND;
    ov_release(t13);
    t15 = global_6_s;
    global_6_s = OWN_UNBOUND;
    ov_release(t15);
    t17 = global_7_by;
    global_7_by = OWN_UNBOUND;
    ov_release(t17);
    t19 = global_8_x;
    global_8_x = OWN_UNBOUND;
    ov_release(t19);
    t21 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t21);
    t23 = global_10_i;
    global_10_i = OWN_UNBOUND;
    ov_release(t23);
    t25 = global_11__x3Cmodule_x3E;
    global_11__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t25);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-polymorphism.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 7, 9, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 10, 9, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 14, 1, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 15, 9, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 18, 9, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 21, 9, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 14, 1, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 25, 1, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 26, 9, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 29, 9, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 25, 1, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 33, 1, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 34, 5, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 33, 1, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 37, 11, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 37, 22, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 37, 33, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 37, 42, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 37, 50, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 38, 10, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 38, 10, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 38, 5, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 39, 14, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 39, 5, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 40, 26, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 40, 17, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 40, 8, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 40, 58, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 40, 49, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 40, 72, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 40, 72, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 40, 40, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 40, 35, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 40, 1, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 41, 6, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 42, 10, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 42, 5, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 43, 19, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 43, 19, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 43, 5, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 43, 48, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 43, 5, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 44, 1, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 45, 35, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 45, 10, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 45, 5, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 47, 15, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 47, 9, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 48, 12, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 48, 5, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 49, 9, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 50, 10, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 50, 10, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 50, 5, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 51, 14, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 51, 9, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 52, 9, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 53, 23, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 53, 14, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 53, 8, "<module>"},
  {"/work/main/tests/python/class-polymorphism.own", 53, 1, "<module>"},
};
static OwnCache caches_fn__x3Cmodule_x3E[9];
/* <module>, /work/main/tests/python/class-polymorphism.own:3 */
static OwnWord fn__x3Cmodule_x3E(void) {
    OwnWord result;
    OwnWord s;
    OwnWord s_2;
    OwnWord s_3;
    OwnWord class;
    OwnWord t8;
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
    OwnWord t33;
    OwnWord t34;
    OwnWord t35;
    OwnWord t36;
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
    OwnWord t51;
    OwnWord t52;
    OwnWord t53;
    OwnWord t54;
    OwnWord t55;
    OwnWord t56;
    OwnWord t57;
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
    OwnWord t71;
    OwnWord t72;
    OwnWord t73;
    OwnWord t74;
    OwnWord t75;
    OwnWord t76;
    OwnWord t77;
    OwnWord t79;
    OwnWord t80;
    OwnWord t81;
    bool t82;
    OwnWord t83;
    OwnWord t84;
    OwnWord t85;
    OwnWord t86;
    OwnWord t87;
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
    OwnWord t118;
    OwnWord t119;
    OwnWord t120;
    OwnWord t121;
    OwnWord t122;
    OwnWord t123;
    OwnWord t124;
    bool t125;
    OwnWord t126;
    OwnWord t128;
    OwnWord t129;
    OwnWord t130;
    OwnWord t131;
    OwnWord t132;
    OwnWord t133;
    OwnWord t134;
    OwnWord t135;
    OwnWord t136;
    OwnWord t139;
    OwnWord t140;
    OwnWord t141;
    OwnWord t142;
    OwnWord t143;
    OwnWord t145;
    OwnWord t146;
    OwnWord t147;
    OwnWord t148;
    OwnWord t149;
    OwnWord t150;
    OwnWord t151;
    OwnWord t152;
    OwnWord t154;
    OwnWord t155;
    OwnWord t156;
    if (global_11__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_11__x3Cmodule_x3E = OWN_TRUE;
    s = OWN_UNBOUND;
    s_2 = OWN_UNBOUND;
    s_3 = OWN_UNBOUND;
    t8 = own_cell_new(OWN_UNBOUND);
    class = t8;
    t9 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t10 = own_class_new(&class_1, t9, words[17 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b150;
    }
    t11 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t10, words[3 /* __init__ */], t11))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b8;
    }
    t12 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t10, words[5 /* area */], t12))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b8;
    }
    t13 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t10, words[7 /* __str__ */], t13))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b8;
    }
    if (OWN_UNLIKELY(own_class_done(t10))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b8;
    }
    goto b9;
  b8:;
    ov_release(t10);
    goto b150;
  b9:;
    t15 = global_1_Circle;
    global_1_Circle = t10;
    ov_release(t15);
    t16 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t17 = own_class_new(&class_2, t16, words[17 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b150;
    }
    t18 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t17, words[3 /* __init__ */], t18))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b14;
    }
    t19 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t17, words[5 /* area */], t19))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b14;
    }
    t20 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t17, words[7 /* __str__ */], t20))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b14;
    }
    if (OWN_UNLIKELY(own_class_done(t17))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b14;
    }
    goto b15;
  b14:;
    ov_release(t17);
    goto b150;
  b15:;
    t22 = global_2_Square;
    global_2_Square = t17;
    ov_release(t22);
    t23 = ov_copy(global_2_Square);
    t24 = own_tuple_new((const OwnWord[]){t23}, 1);
    if (OWN_UNLIKELY((t25 = own_class_new(&class_3, t24, words[17 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b150;
    }
    t26 = own_cell_new(OWN_UNBOUND);
    ov_release(class);
    class = t26;
    t27 = ov_copy(class);
    t28 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[17 /* __main__ */], (const OwnWord[]){t27}, 1);
    if (OWN_UNLIKELY(own_class_set(t25, words[5 /* area */], t28))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b19;
    }
    t29 = ov_copy(class);
    t30 = own_function_new(&code_8, OWN_NONE, OWN_NONE, words[17 /* __main__ */], (const OwnWord[]){t29}, 1);
    if (OWN_UNLIKELY(own_class_set(t25, words[7 /* __str__ */], t30))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b19;
    }
    if (OWN_UNLIKELY(own_class_done(t25))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b19;
    }
    goto b20;
  b19:;
    ov_release(t25);
    goto b150;
  b20:;
    t31 = ov_copy(t25);
    own_cell_set(class, t31);
    t33 = global_3_Cube;
    global_3_Cube = t25;
    ov_release(t33);
    t34 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t35 = own_class_new(&class_4, t34, words[17 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b150;
    }
    t36 = own_function_new(&code_9, OWN_NONE, OWN_NONE, words[17 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t35, words[5 /* area */], t36))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b23;
    }
    if (OWN_UNLIKELY(own_class_done(t35))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b23;
    }
    goto b24;
  b23:;
    ov_release(t35);
    goto b150;
  b24:;
    t38 = global_4_Duck;
    global_4_Duck = t35;
    ov_release(t38);
    t39 = ov_copy(global_1_Circle);
    if (OWN_UNLIKELY((t40 = own_call(t39, (const OwnWord[]){ov_small(INT64_C(1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b25;
    }
    goto b26;
  b25:;
    ov_release(t39);
    goto b150;
  b26:;
    ov_release(t39);
    t41 = ov_copy(global_2_Square);
    if (OWN_UNLIKELY((t42 = own_call(t41, (const OwnWord[]){ov_small(INT64_C(2))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b27;
    }
    goto b28;
  b27:;
    ov_release(t41);
    goto b36;
  b28:;
    ov_release(t41);
    t43 = ov_copy(global_3_Cube);
    if (OWN_UNLIKELY((t44 = own_call(t43, (const OwnWord[]){ov_small(INT64_C(1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b29;
    }
    goto b30;
  b29:;
    ov_release(t43);
    goto b35;
  b30:;
    ov_release(t43);
    t45 = ov_copy(global_4_Duck);
    if (OWN_UNLIKELY((t46 = own_call(t45, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b31;
    }
    goto b32;
  b31:;
    ov_release(t45);
    goto b34;
  b32:;
    ov_release(t45);
    t47 = ov_copy(global_1_Circle);
    if (OWN_UNLIKELY((t48 = own_call(t47, (const OwnWord[]){ov_small(INT64_C(3))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b33;
    }
    goto b37;
  b33:;
    ov_release(t47);
    ov_release(t46);
  b34:;
    ov_release(t44);
  b35:;
    ov_release(t42);
  b36:;
    ov_release(t40);
    goto b150;
  b37:;
    ov_release(t47);
    t49 = own_list_new((const OwnWord[]){t40, t42, t44, t46, t48}, 5);
    t51 = global_5_shapes;
    global_5_shapes = t49;
    ov_release(t51);
    t52 = ov_copy(global_5_shapes);
    t53 = own_slice(OWN_NONE, ov_small(INT64_C(3)), OWN_NONE);
    if (OWN_UNLIKELY((t54 = own_get_item(t52, t53)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b38;
    }
    goto b39;
  b38:;
    ov_release(t53);
    ov_release(t52);
    goto b150;
  b39:;
    ov_release(t52);
    ov_release(t53);
    if (OWN_UNLIKELY((t55 = own_iter(t54)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b40;
    }
    goto b41;
  b40:;
    ov_release(t54);
    goto b150;
  b41:;
    ov_release(t54);
    t56 = t55;
  b42:;
    if (OWN_UNLIKELY((t57 = own_next(t56)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b49;
    }
    if (t57 == OWN_END) goto b51;
    t60 = global_6_s;
    global_6_s = t57;
    ov_release(t60);
    t61 = ov_copy(global_6_s);
    t62 = ov_copy(global_6_s);
    if (OWN_UNLIKELY((t63 = own_call_method(words[5 /* area */], &caches_fn__x3Cmodule_x3E[0], (const OwnWord[]){t62}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b45;
    }
    goto b46;
  b45:;
    ov_release(t62);
    goto b48;
  b46:;
    ov_release(t62);
    if (OWN_UNLIKELY((t64 = own_call(own_builtins[28], (const OwnWord[]){t61, t63}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b47;
    }
    goto b50;
  b47:;
    ov_release(t63);
  b48:;
    ov_release(t61);
  b49:;
    ov_release(t56);
    goto b150;
  b50:;
    ov_release(t61);
    ov_release(t63);
    ov_release(t64);
    goto b42;
  b51:;
    ov_release(t57);
    ov_release(t56);
    t65 = own_list_new(NULL, 0);
    ov_release(s);
    s = OWN_UNBOUND;
    t66 = ov_copy(global_5_shapes);
    if (OWN_UNLIKELY((t67 = own_iter(t66)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b52;
    }
    goto b53;
  b52:;
    ov_release(t66);
    goto b78;
  b53:;
    ov_release(t66);
    t68 = t67;
  b54:;
    if (OWN_UNLIKELY((t69 = own_next(t68)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b58;
    }
    if (t69 == OWN_END) goto b60;
    ov_release(s);
    s = t69;
    t71 = ov_copy(s);
    if (OWN_UNLIKELY((t72 = own_call_method(words[5 /* area */], &caches_fn__x3Cmodule_x3E[1], (const OwnWord[]){t71}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b57;
    }
    goto b59;
  b57:;
    ov_release(t71);
  b58:;
    ov_release(t68);
    goto b78;
  b59:;
    ov_release(t71);
    own_list_append(t65, t72);
    goto b54;
  b60:;
    ov_release(t69);
    ov_release(t68);
    ov_release(s);
    s = OWN_UNBOUND;
    t73 = own_list_new(NULL, 0);
    ov_release(s_2);
    s_2 = OWN_UNBOUND;
    t74 = ov_copy(global_5_shapes);
    if (OWN_UNLIKELY((t75 = own_iter(t74)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b61;
    }
    goto b62;
  b61:;
    ov_release(t74);
    goto b75;
  b62:;
    ov_release(t74);
    t76 = t75;
  b63:;
    if (OWN_UNLIKELY((t77 = own_next(t76)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b72;
    }
    if (t77 == OWN_END) goto b74;
    ov_release(s_2);
    s_2 = t77;
    t79 = ov_copy(s_2);
    t80 = ov_copy(global_4_Duck);
    if (OWN_UNLIKELY((t81 = own_call(own_builtins[17], (const OwnWord[]){t79, t80}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b66;
    }
    goto b67;
  b66:;
    ov_release(t80);
    ov_release(t79);
    goto b72;
  b67:;
    ov_release(t79);
    ov_release(t80);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_truth(t81)) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b68;
    }
    t82 = own_1 != 0;
    }
    goto b69;
  b68:;
    ov_release(t81);
    goto b72;
  b69:;
    ov_release(t81);
    if (t82) goto b63;
    t83 = ov_copy(s_2);
    if (OWN_UNLIKELY((t84 = own_call_method(words[5 /* area */], &caches_fn__x3Cmodule_x3E[2], (const OwnWord[]){t83}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b71;
    }
    goto b73;
  b71:;
    ov_release(t83);
  b72:;
    ov_release(t76);
    goto b75;
  b73:;
    ov_release(t83);
    own_list_append(t73, t84);
    goto b63;
  b74:;
    ov_release(t77);
    ov_release(t76);
    ov_release(s_2);
    s_2 = OWN_UNBOUND;
    if (OWN_UNLIKELY((t85 = own_call(own_builtins[33], (const OwnWord[]){t73}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b75;
    }
    goto b76;
  b75:;
    ov_release(t73);
    goto b78;
  b76:;
    ov_release(t73);
    if (OWN_UNLIKELY((t86 = own_call(own_builtins[28], (const OwnWord[]){t65, t85}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b77;
    }
    goto b79;
  b77:;
    ov_release(t85);
  b78:;
    ov_release(t65);
    goto b150;
  b79:;
    ov_release(t65);
    ov_release(t85);
    ov_release(t86);
    if (OWN_UNLIKELY((t87 = own_dict_new(NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b150;
    }
    t89 = global_7_by;
    global_7_by = t87;
    ov_release(t89);
    t90 = ov_copy(global_5_shapes);
    if (OWN_UNLIKELY((t91 = own_iter(t90)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b81;
    }
    goto b82;
  b81:;
    ov_release(t90);
    goto b150;
  b82:;
    ov_release(t90);
    t92 = t91;
  b83:;
    if (OWN_UNLIKELY((t93 = own_next(t92)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b97;
    }
    if (t93 == OWN_END) goto b99;
    t95 = global_6_s;
    global_6_s = t93;
    ov_release(t95);
    t96 = ov_copy(global_7_by);
    t97 = ov_copy(global_6_s);
    if (OWN_UNLIKELY((t98 = own_call(own_classes[2], (const OwnWord[]){t97}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b86;
    }
    goto b87;
  b86:;
    ov_release(t97);
    goto b91;
  b87:;
    ov_release(t97);
    if (OWN_UNLIKELY((t99 = own_get_attr(t98, words[20 /* __name__ */], &caches_fn__x3Cmodule_x3E[3])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b88;
    }
    goto b89;
  b88:;
    ov_release(t98);
    goto b91;
  b89:;
    ov_release(t98);
    t100 = own_list_new(NULL, 0);
    if (OWN_UNLIKELY((t101 = own_call_method(words[19 /* setdefault */], &caches_fn__x3Cmodule_x3E[4], (const OwnWord[]){t96, t99, t100}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b90;
    }
    goto b92;
  b90:;
    ov_release(t100);
    ov_release(t99);
  b91:;
    ov_release(t96);
    goto b97;
  b92:;
    ov_release(t96);
    ov_release(t99);
    ov_release(t100);
    t102 = ov_copy(global_6_s);
    if (OWN_UNLIKELY((t103 = own_call_method(words[5 /* area */], &caches_fn__x3Cmodule_x3E[5], (const OwnWord[]){t102}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b93;
    }
    goto b94;
  b93:;
    ov_release(t102);
    goto b96;
  b94:;
    ov_release(t102);
    if (OWN_UNLIKELY((t104 = own_call_method(words[18 /* append */], &caches_fn__x3Cmodule_x3E[6], (const OwnWord[]){t101, t103}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b95;
    }
    goto b98;
  b95:;
    ov_release(t103);
  b96:;
    ov_release(t101);
  b97:;
    ov_release(t92);
    goto b150;
  b98:;
    ov_release(t101);
    ov_release(t103);
    ov_release(t104);
    goto b83;
  b99:;
    ov_release(t93);
    ov_release(t92);
    t105 = ov_copy(global_7_by);
    if (OWN_UNLIKELY((t106 = own_call(own_builtins[28], (const OwnWord[]){t105}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b100;
    }
    goto b101;
  b100:;
    ov_release(t105);
    goto b150;
  b101:;
    ov_release(t105);
    ov_release(t106);
    t107 = ov_copy(words[21 /* s */]);
    t108 = own_list_new((const OwnWord[]){ov_small(INT64_C(1))}, 1);
    t109 = own_tuple_new((const OwnWord[]){ov_small(INT64_C(1))}, 1);
    t110 = ov_copy(global_1_Circle);
    if (OWN_UNLIKELY((t111 = own_call(t110, (const OwnWord[]){ov_small(INT64_C(2))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b102;
    }
    goto b103;
  b102:;
    ov_release(t110);
    ov_release(t109);
    ov_release(t108);
    ov_release(t107);
    goto b150;
  b103:;
    ov_release(t110);
    t112 = own_tuple_new((const OwnWord[]){ov_small(INT64_C(1)), UINT64_C(0xFF80000000000013), t107, t108, t109, t111}, 6);
    if (OWN_UNLIKELY((t113 = own_iter(t112)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b104;
    }
    goto b105;
  b104:;
    ov_release(t112);
    goto b150;
  b105:;
    ov_release(t112);
    t114 = t113;
  b106:;
    if (OWN_UNLIKELY((t115 = own_next(t114)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[48]);
      goto b119;
    }
    if (t115 == OWN_END) goto b122;
    t118 = global_8_x;
    global_8_x = t115;
    ov_release(t118);
    t119 = ov_copy(global_8_x);
    t120 = ov_copy(global_8_x);
    if (OWN_UNLIKELY((t121 = own_add(t119, t120)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[49]);
      goto b109;
    }
    goto b110;
  b109:;
    ov_release(t120);
    ov_release(t119);
    goto b112;
  b110:;
    ov_release(t119);
    ov_release(t120);
    if (OWN_UNLIKELY((t122 = own_call_names(own_builtins[28], words[23], (const OwnWord[]){t121, words[24 /*   */]}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[50]);
      goto b111;
    }
    goto b121;
  b111:;
    ov_release(t121);
  b112:;
    t123 = own_error_take_object();
    t124 = own_handled_enter(t123);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_exception_is(t123, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[51]);
      goto b118;
    }
    t125 = own_2 != 0;
    }
    if (t125) goto b116;
    own_error_raise_object(t123, &sites_fn__x3Cmodule_x3E[52]);
    own_handled_leave(t124);
    ov_release(t124);
    goto b119;
  b116:;
    t126 = ov_copy(t123);
    t128 = global_9_e;
    global_9_e = t126;
    ov_release(t128);
    t129 = ov_copy(global_9_e);
    if (OWN_UNLIKELY((t130 = own_call(own_builtins[28], (const OwnWord[]){t129}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[53]);
      goto b117;
    }
    goto b120;
  b117:;
    ov_release(t129);
    t131 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t131);
  b118:;
    own_handled_leave(t124);
    ov_release(t124);
    ov_release(t123);
  b119:;
    ov_release(t114);
    goto b150;
  b120:;
    ov_release(t129);
    ov_release(t130);
    t132 = global_9_e;
    global_9_e = OWN_UNBOUND;
    ov_release(t132);
    own_handled_leave(t124);
    ov_release(t124);
    ov_release(t123);
    goto b106;
  b121:;
    ov_release(t121);
    ov_release(t122);
    goto b106;
  b122:;
    ov_release(t115);
    ov_release(t114);
    if (OWN_UNLIKELY((t133 = own_call(own_classes[12], (const OwnWord[]){ov_small(INT64_C(3))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[54]);
      goto b150;
    }
    if (OWN_UNLIKELY((t134 = own_iter(t133)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[55]);
      goto b124;
    }
    goto b125;
  b124:;
    ov_release(t133);
    goto b150;
  b125:;
    ov_release(t133);
    t135 = t134;
  b126:;
    if (OWN_UNLIKELY((t136 = own_next(t135)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[56]);
      goto b136;
    }
    if (t136 == OWN_END) goto b139;
    t139 = global_10_i;
    global_10_i = t136;
    ov_release(t139);
    t140 = ov_copy(global_5_shapes);
    if (OWN_UNLIKELY((t141 = own_iter(t140)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[57]);
      goto b129;
    }
    goto b130;
  b129:;
    ov_release(t140);
    goto b136;
  b130:;
    ov_release(t140);
    t142 = t141;
  b131:;
    if (OWN_UNLIKELY((t143 = own_next(t142)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[58]);
      goto b135;
    }
    if (t143 == OWN_END) goto b138;
    t145 = global_6_s;
    global_6_s = t143;
    ov_release(t145);
    t146 = ov_copy(global_10_i);
    t147 = ov_copy(global_6_s);
    if (OWN_UNLIKELY(own_set_attr(t147, words[25 /* tag */], t146, &caches_fn__x3Cmodule_x3E[7]))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[59]);
      goto b134;
    }
    goto b137;
  b134:;
    ov_release(t147);
  b135:;
    ov_release(t142);
  b136:;
    ov_release(t135);
    goto b150;
  b137:;
    ov_release(t147);
    goto b131;
  b138:;
    ov_release(t143);
    ov_release(t142);
    goto b126;
  b139:;
    ov_release(t136);
    ov_release(t135);
    t148 = own_list_new(NULL, 0);
    ov_release(s_3);
    s_3 = OWN_UNBOUND;
    t149 = ov_copy(global_5_shapes);
    if (OWN_UNLIKELY((t150 = own_iter(t149)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[60]);
      goto b140;
    }
    goto b141;
  b140:;
    ov_release(t149);
    goto b149;
  b141:;
    ov_release(t149);
    t151 = t150;
  b142:;
    if (OWN_UNLIKELY((t152 = own_next(t151)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[61]);
      goto b146;
    }
    if (t152 == OWN_END) goto b148;
    ov_release(s_3);
    s_3 = t152;
    t154 = ov_copy(s_3);
    if (OWN_UNLIKELY((t155 = own_get_attr(t154, words[25 /* tag */], &caches_fn__x3Cmodule_x3E[8])) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[62]);
      goto b145;
    }
    goto b147;
  b145:;
    ov_release(t154);
  b146:;
    ov_release(t151);
    goto b149;
  b147:;
    ov_release(t154);
    own_list_append(t148, t155);
    goto b142;
  b148:;
    ov_release(t152);
    ov_release(t151);
    ov_release(s_3);
    s_3 = OWN_UNBOUND;
    if (OWN_UNLIKELY((t156 = own_call(own_builtins[28], (const OwnWord[]){t148}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[63]);
      goto b149;
    }
    goto b151;
  b149:;
    ov_release(t148);
  b150:;
    ov_release(s);
    ov_release(s_2);
    ov_release(s_3);
    ov_release(class);
    return 0;
  b151:;
    ov_release(t148);
    ov_release(t156);
    result = OWN_NONE;
    ov_release(s);
    ov_release(s_2);
    ov_release(s_3);
    ov_release(class);
    return result;
}

/* Circle.__init__ (entry), /work/main/tests/python/class-polymorphism.own:4 */
static OwnWord fn_init(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_init_3(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Circle.area (entry), /work/main/tests/python/class-polymorphism.own:7 */
static OwnWord fn_area(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_area_4(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Circle.__str__ (entry), /work/main/tests/python/class-polymorphism.own:10 */
static OwnWord fn_str(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_str_4(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Square.__init__ (entry), /work/main/tests/python/class-polymorphism.own:15 */
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

/* Square.area (entry), /work/main/tests/python/class-polymorphism.own:18 */
static OwnWord fn_area_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_area_5(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Square.__str__ (entry), /work/main/tests/python/class-polymorphism.own:21 */
static OwnWord fn_str_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_str_5(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Cube.area (entry), /work/main/tests/python/class-polymorphism.own:26 */
static OwnWord fn_area_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_area_6(_x3Ccallee_x3E, _x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Cube.__str__ (entry), /work/main/tests/python/class-polymorphism.own:29 */
static OwnWord fn_str_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_str_6(_x3Ccallee_x3E, _x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* Duck.<lambda> (entry), /work/main/tests/python/class-polymorphism.own:34 */
static OwnWord fn__x3Clambda_x3E(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_init_3[] = {
  {"/work/main/tests/python/class-polymorphism.own", 5, 9, "Circle.__init__"},
};
static OwnCache caches_fn_init_3[1];
/* Circle.__init__, /work/main/tests/python/class-polymorphism.own:4 */
static OwnWord fn_init_3(OwnWord self, OwnWord r) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord r_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(r);
    r_2 = t7;
    t8 = ov_copy(r_2);
    t9 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t9, words[2 /* r */], t8, &caches_fn_init_3[0]))) {
      own_error_trace(&sites_fn_init_3[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t9);
    ov_release(self_2);
    ov_release(r_2);
    return 0;
  b3:;
    ov_release(t9);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(r_2);
    return result;
}

static const OwnSite sites_fn_area_4[] = {
  {"/work/main/tests/python/class-polymorphism.own", 8, 20, "Circle.area"},
  {"/work/main/tests/python/class-polymorphism.own", 8, 16, "Circle.area"},
  {"/work/main/tests/python/class-polymorphism.own", 8, 29, "Circle.area"},
  {"/work/main/tests/python/class-polymorphism.own", 8, 16, "Circle.area"},
};
static OwnCache caches_fn_area_4[2];
/* Circle.area, /work/main/tests/python/class-polymorphism.own:7 */
static OwnWord fn_area_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[2 /* r */], &caches_fn_area_4[0])) == 0)) {
      own_error_trace(&sites_fn_area_4[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t5);
    goto b10;
  b3:;
    ov_release(t5);
    if (OWN_UNLIKELY((t7 = own_mul(ov_small(INT64_C(3)), t6)) == 0)) {
      own_error_trace(&sites_fn_area_4[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t6);
    goto b10;
  b5:;
    ov_release(t6);
    t8 = ov_copy(self_2);
    if (OWN_UNLIKELY((t9 = own_get_attr(t8, words[2 /* r */], &caches_fn_area_4[1])) == 0)) {
      own_error_trace(&sites_fn_area_4[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t8);
    goto b9;
  b7:;
    ov_release(t8);
    if (OWN_UNLIKELY((t10 = own_mul(t7, t9)) == 0)) {
      own_error_trace(&sites_fn_area_4[3]);
      goto b8;
    }
    goto b11;
  b8:;
    ov_release(t9);
  b9:;
    ov_release(t7);
  b10:;
    ov_release(self_2);
    return 0;
  b11:;
    ov_release(t7);
    ov_release(t9);
    result = t10;
    ov_release(self_2);
    return result;
}

/* Circle.__str__, /work/main/tests/python/class-polymorphism.own:10 */
static OwnWord fn_str_4(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[26 /* circle */]);
    result = t5;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_init_4[] = {
  {"/work/main/tests/python/class-polymorphism.own", 16, 9, "Square.__init__"},
};
static OwnCache caches_fn_init_4[1];
/* Square.__init__, /work/main/tests/python/class-polymorphism.own:15 */
static OwnWord fn_init_4(OwnWord self, OwnWord a) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord a_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(a);
    a_2 = t7;
    t8 = ov_copy(a_2);
    t9 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t9, words[9 /* a */], t8, &caches_fn_init_4[0]))) {
      own_error_trace(&sites_fn_init_4[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t9);
    ov_release(self_2);
    ov_release(a_2);
    return 0;
  b3:;
    ov_release(t9);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(a_2);
    return result;
}

static const OwnSite sites_fn_area_5[] = {
  {"/work/main/tests/python/class-polymorphism.own", 19, 16, "Square.area"},
  {"/work/main/tests/python/class-polymorphism.own", 19, 25, "Square.area"},
  {"/work/main/tests/python/class-polymorphism.own", 19, 16, "Square.area"},
};
static OwnCache caches_fn_area_5[2];
/* Square.area, /work/main/tests/python/class-polymorphism.own:18 */
static OwnWord fn_area_5(OwnWord self) {
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
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[9 /* a */], &caches_fn_area_5[0])) == 0)) {
      own_error_trace(&sites_fn_area_5[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t5);
    goto b8;
  b3:;
    ov_release(t5);
    t7 = ov_copy(self_2);
    if (OWN_UNLIKELY((t8 = own_get_attr(t7, words[9 /* a */], &caches_fn_area_5[1])) == 0)) {
      own_error_trace(&sites_fn_area_5[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t7);
    goto b7;
  b5:;
    ov_release(t7);
    if (OWN_UNLIKELY((t9 = own_mul(t6, t8)) == 0)) {
      own_error_trace(&sites_fn_area_5[2]);
      goto b6;
    }
    goto b9;
  b6:;
    ov_release(t8);
  b7:;
    ov_release(t6);
  b8:;
    ov_release(self_2);
    return 0;
  b9:;
    ov_release(t6);
    ov_release(t8);
    result = t9;
    ov_release(self_2);
    return result;
}

/* Square.__str__, /work/main/tests/python/class-polymorphism.own:21 */
static OwnWord fn_str_5(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[27 /* square */]);
    result = t5;
    ov_release(self_2);
    return result;
}

static const OwnSite sites_fn_area_6[] = {
  {"/work/main/tests/python/class-polymorphism.own", 26, 9, "Cube.area"},
  {"/work/main/tests/python/class-polymorphism.own", 27, 20, "Cube.area"},
  {"/work/main/tests/python/class-polymorphism.own", 27, 20, "Cube.area"},
  {"/work/main/tests/python/class-polymorphism.own", 27, 16, "Cube.area"},
  {"/work/main/tests/python/class-polymorphism.own", 27, 20, "Cube.area"},
};
static OwnCache caches_fn_area_6[1];
/* Cube.area, /work/main/tests/python/class-polymorphism.own:26 */
static OwnWord fn_area_6(OwnWord _x3Ccallee_x3E, OwnWord self) {
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
      own_error_trace(&sites_fn_area_6[0]);
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
      own_error_trace(&sites_fn_area_6[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t10);
    goto b11;
  b5:;
    ov_release(t8);
    ov_release(t10);
    if (OWN_UNLIKELY((t12 = own_call_method(words[5 /* area */], &caches_fn_area_6[0], (const OwnWord[]){t11}, 1)) == 0)) {
      own_error_trace(&sites_fn_area_6[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t11);
    goto b12;
  b7:;
    ov_release(t11);
    if (OWN_UNLIKELY((t13 = own_mul(ov_small(INT64_C(6)), t12)) == 0)) {
      own_error_trace(&sites_fn_area_6[3]);
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
    if (OWN_UNLIKELY(own_unbound_free(words[28 /* __class__ */]))) {
      own_error_trace(&sites_fn_area_6[4]);
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

static const OwnSite sites_fn_str_6[] = {
  {"/work/main/tests/python/class-polymorphism.own", 29, 9, "Cube.__str__"},
  {"/work/main/tests/python/class-polymorphism.own", 30, 29, "Cube.__str__"},
  {"/work/main/tests/python/class-polymorphism.own", 30, 29, "Cube.__str__"},
  {"/work/main/tests/python/class-polymorphism.own", 30, 16, "Cube.__str__"},
  {"/work/main/tests/python/class-polymorphism.own", 30, 29, "Cube.__str__"},
};
static OwnCache caches_fn_str_6[1];
/* Cube.__str__, /work/main/tests/python/class-polymorphism.own:29 */
static OwnWord fn_str_6(OwnWord _x3Ccallee_x3E, OwnWord self) {
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
      own_error_trace(&sites_fn_str_6[0]);
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
      own_error_trace(&sites_fn_str_6[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t10);
    goto b11;
  b5:;
    ov_release(t8);
    ov_release(t10);
    if (OWN_UNLIKELY((t12 = own_call_method(words[7 /* __str__ */], &caches_fn_str_6[0], (const OwnWord[]){t11}, 1)) == 0)) {
      own_error_trace(&sites_fn_str_6[2]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t11);
    goto b12;
  b7:;
    ov_release(t11);
    if (OWN_UNLIKELY((t13 = own_add(words[29 /* cube on  */], t12)) == 0)) {
      own_error_trace(&sites_fn_str_6[3]);
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
    if (OWN_UNLIKELY(own_unbound_free(words[28 /* __class__ */]))) {
      own_error_trace(&sites_fn_str_6[4]);
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

/* Duck.<lambda>, /work/main/tests/python/class-polymorphism.own:34 */
static OwnWord fn__x3Clambda_x3E_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[30 /* quack */]);
    result = t5;
    ov_release(self_2);
    return result;
}

int main(int argc, char **argv) {
  own_start(argc, argv);
  own_dynamic_start((void *)&program);
  return (int)own_finish(own_main() == 0);
}
