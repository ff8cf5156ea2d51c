/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */
#include "own/own.h"


static OwnWord own_main(void);
static OwnWord fn__x3Cmodule_x3E(void);
static OwnWord fn_init(OwnWord, OwnWord *);
static OwnWord fn_add(OwnWord, OwnWord *);
static OwnWord fn_radd(OwnWord, OwnWord *);
static OwnWord fn_sub(OwnWord, OwnWord *);
static OwnWord fn_rsub(OwnWord, OwnWord *);
static OwnWord fn_mul(OwnWord, OwnWord *);
static OwnWord fn_rmul(OwnWord, OwnWord *);
static OwnWord fn_truediv(OwnWord, OwnWord *);
static OwnWord fn_floordiv(OwnWord, OwnWord *);
static OwnWord fn_mod(OwnWord, OwnWord *);
static OwnWord fn_pow(OwnWord, OwnWord *);
static OwnWord fn_rpow(OwnWord, OwnWord *);
static OwnWord fn_lshift(OwnWord, OwnWord *);
static OwnWord fn_rshift(OwnWord, OwnWord *);
static OwnWord fn_and(OwnWord, OwnWord *);
static OwnWord fn_or(OwnWord, OwnWord *);
static OwnWord fn_xor(OwnWord, OwnWord *);
static OwnWord fn_matmul(OwnWord, OwnWord *);
static OwnWord fn_neg(OwnWord, OwnWord *);
static OwnWord fn_pos(OwnWord, OwnWord *);
static OwnWord fn_invert(OwnWord, OwnWord *);
static OwnWord fn_abs(OwnWord, OwnWord *);
static OwnWord fn_divmod(OwnWord, OwnWord *);
static OwnWord fn_round(OwnWord, OwnWord *);
static OwnWord fn_repr(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_2(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_3(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_4(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_5(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_6(OwnWord, OwnWord *);
static OwnWord fn__x3Clambda_x3E_7(OwnWord, OwnWord *);
static OwnWord fn_init_2(OwnWord, OwnWord);
static OwnWord fn_add_2(OwnWord, OwnWord);
static OwnWord fn_radd_2(OwnWord, OwnWord);
static OwnWord fn_sub_2(OwnWord, OwnWord);
static OwnWord fn_rsub_2(OwnWord, OwnWord);
static OwnWord fn_mul_2(OwnWord, OwnWord);
static OwnWord fn_rmul_2(OwnWord, OwnWord);
static OwnWord fn_truediv_2(OwnWord, OwnWord);
static OwnWord fn_floordiv_2(OwnWord, OwnWord);
static OwnWord fn_mod_2(OwnWord, OwnWord);
static OwnWord fn_pow_2(OwnWord, OwnWord);
static OwnWord fn_rpow_2(OwnWord, OwnWord);
static OwnWord fn_lshift_2(OwnWord, OwnWord);
static OwnWord fn_rshift_2(OwnWord, OwnWord);
static OwnWord fn_and_2(OwnWord, OwnWord);
static OwnWord fn_or_2(OwnWord, OwnWord);
static OwnWord fn_xor_2(OwnWord, OwnWord);
static OwnWord fn_matmul_2(OwnWord, OwnWord);
static OwnWord fn_neg_2(OwnWord);
static OwnWord fn_pos_2(OwnWord);
static OwnWord fn_invert_2(OwnWord);
static OwnWord fn_abs_2(OwnWord);
static OwnWord fn_divmod_2(OwnWord, OwnWord);
static OwnWord fn_round_2(OwnWord, OwnWord);
static OwnWord fn_repr_2(OwnWord);
static OwnWord fn__x3Clambda_x3E_8(void);
static OwnWord fn__x3Clambda_x3E_9(void);
static OwnWord fn__x3Clambda_x3E_10(void);
static OwnWord fn__x3Clambda_x3E_11(void);
static OwnWord fn__x3Clambda_x3E_12(void);
static OwnWord fn__x3Clambda_x3E_13(void);
static OwnWord fn__x3Clambda_x3E_14(void);

static const OwnConst constants[] = {
  {0, 0, 0},
  {OWN_CONST_STR, 4, "self"},
  {OWN_CONST_STR, 1, "n"},
  {OWN_CONST_STR, 8, "__init__"},
  {OWN_CONST_STR, 10, "V.__init__"},
  {OWN_CONST_STR, 1, "o"},
  {OWN_CONST_STR, 7, "__add__"},
  {OWN_CONST_STR, 9, "V.__add__"},
  {OWN_CONST_STR, 8, "__radd__"},
  {OWN_CONST_STR, 10, "V.__radd__"},
  {OWN_CONST_STR, 7, "__sub__"},
  {OWN_CONST_STR, 9, "V.__sub__"},
  {OWN_CONST_STR, 8, "__rsub__"},
  {OWN_CONST_STR, 10, "V.__rsub__"},
  {OWN_CONST_STR, 7, "__mul__"},
  {OWN_CONST_STR, 9, "V.__mul__"},
  {OWN_CONST_STR, 8, "__rmul__"},
  {OWN_CONST_STR, 10, "V.__rmul__"},
  {OWN_CONST_STR, 11, "__truediv__"},
  {OWN_CONST_STR, 13, "V.__truediv__"},
  {OWN_CONST_STR, 12, "__floordiv__"},
  {OWN_CONST_STR, 14, "V.__floordiv__"},
  {OWN_CONST_STR, 7, "__mod__"},
  {OWN_CONST_STR, 9, "V.__mod__"},
  {OWN_CONST_STR, 7, "__pow__"},
  {OWN_CONST_STR, 9, "V.__pow__"},
  {OWN_CONST_STR, 8, "__rpow__"},
  {OWN_CONST_STR, 10, "V.__rpow__"},
  {OWN_CONST_STR, 10, "__lshift__"},
  {OWN_CONST_STR, 12, "V.__lshift__"},
  {OWN_CONST_STR, 10, "__rshift__"},
  {OWN_CONST_STR, 12, "V.__rshift__"},
  {OWN_CONST_STR, 7, "__and__"},
  {OWN_CONST_STR, 9, "V.__and__"},
  {OWN_CONST_STR, 6, "__or__"},
  {OWN_CONST_STR, 8, "V.__or__"},
  {OWN_CONST_STR, 7, "__xor__"},
  {OWN_CONST_STR, 9, "V.__xor__"},
  {OWN_CONST_STR, 10, "__matmul__"},
  {OWN_CONST_STR, 12, "V.__matmul__"},
  {OWN_CONST_STR, 7, "__neg__"},
  {OWN_CONST_STR, 9, "V.__neg__"},
  {OWN_CONST_STR, 7, "__pos__"},
  {OWN_CONST_STR, 9, "V.__pos__"},
  {OWN_CONST_STR, 10, "__invert__"},
  {OWN_CONST_STR, 12, "V.__invert__"},
  {OWN_CONST_STR, 7, "__abs__"},
  {OWN_CONST_STR, 9, "V.__abs__"},
  {OWN_CONST_STR, 10, "__divmod__"},
  {OWN_CONST_STR, 12, "V.__divmod__"},
  {OWN_CONST_STR, 9, "__round__"},
  {OWN_CONST_STR, 11, "V.__round__"},
  {OWN_CONST_STR, 8, "__repr__"},
  {OWN_CONST_STR, 10, "V.__repr__"},
  {OWN_CONST_STR, 8, "<lambda>"},
  {OWN_CONST_STR, 8, "__main__"},
  {OWN_CONST_STR, 2, "%s"},
  {OWN_CONST_STR, 1, "V"},
  {OWN_CONST_STR, 5, "radd("},
  {OWN_CONST_STR, 1, ","},
  {OWN_CONST_STR, 1, ")"},
  {OWN_CONST_STR, 3, "sub"},
  {OWN_CONST_STR, 4, "rsub"},
  {OWN_CONST_STR, 3, "mul"},
  {OWN_CONST_STR, 4, "rmul"},
  {OWN_CONST_STR, 7, "truediv"},
  {OWN_CONST_STR, 8, "floordiv"},
  {OWN_CONST_STR, 3, "mod"},
  {OWN_CONST_STR, 3, "pow"},
  {OWN_CONST_STR, 4, "rpow"},
  {OWN_CONST_STR, 6, "lshift"},
  {OWN_CONST_STR, 6, "rshift"},
  {OWN_CONST_STR, 3, "and"},
  {OWN_CONST_STR, 2, "or"},
  {OWN_CONST_STR, 3, "xor"},
  {OWN_CONST_STR, 6, "matmul"},
  {OWN_CONST_STR, 3, "neg"},
  {OWN_CONST_STR, 3, "pos"},
  {OWN_CONST_STR, 6, "invert"},
  {OWN_CONST_STR, 3, "abs"},
  {OWN_CONST_STR, 6, "divmod"},
  {OWN_CONST_STR, 6, "round "},
  {OWN_CONST_STR, 1, "v"},
  {OWN_CONST_STR, 1, "a"},
};
static OwnWord words[84];
static const OwnProgram program = {constants, words, 84};

static OwnWord global_1_V = OWN_UNBOUND;
static OwnWord global_2_v = OWN_UNBOUND;
static OwnWord global_3_f = OWN_UNBOUND;
static OwnWord global_4_e = OWN_UNBOUND;
static OwnWord global_5__x3Cmodule_x3E = OWN_UNBOUND;
static const uint32_t names_1[] = {1, 2};
static const OwnSite site_1 = {"/work/main/tests/python/class-arithmetic.own", 4, 9, "V.__init__"};
static const OwnCode code_1 = {fn_init, &site_1, names_1, 3, 4, 0, 0, 2, 0, 0, 0};
static const uint32_t names_2[] = {1, 5};
static const OwnSite site_2 = {"/work/main/tests/python/class-arithmetic.own", 7, 9, "V.__add__"};
static const OwnCode code_2 = {fn_add, &site_2, names_2, 6, 7, 0, 0, 2, 0, 0, 0};
static const uint32_t names_3[] = {1, 5};
static const OwnSite site_3 = {"/work/main/tests/python/class-arithmetic.own", 14, 9, "V.__radd__"};
static const OwnCode code_3 = {fn_radd, &site_3, names_3, 8, 9, 0, 0, 2, 0, 0, 0};
static const uint32_t names_4[] = {1, 5};
static const OwnSite site_4 = {"/work/main/tests/python/class-arithmetic.own", 17, 9, "V.__sub__"};
static const OwnCode code_4 = {fn_sub, &site_4, names_4, 10, 11, 0, 0, 2, 0, 0, 0};
static const uint32_t names_5[] = {1, 5};
static const OwnSite site_5 = {"/work/main/tests/python/class-arithmetic.own", 20, 9, "V.__rsub__"};
static const OwnCode code_5 = {fn_rsub, &site_5, names_5, 12, 13, 0, 0, 2, 0, 0, 0};
static const uint32_t names_6[] = {1, 5};
static const OwnSite site_6 = {"/work/main/tests/python/class-arithmetic.own", 23, 9, "V.__mul__"};
static const OwnCode code_6 = {fn_mul, &site_6, names_6, 14, 15, 0, 0, 2, 0, 0, 0};
static const uint32_t names_7[] = {1, 5};
static const OwnSite site_7 = {"/work/main/tests/python/class-arithmetic.own", 26, 9, "V.__rmul__"};
static const OwnCode code_7 = {fn_rmul, &site_7, names_7, 16, 17, 0, 0, 2, 0, 0, 0};
static const uint32_t names_8[] = {1, 5};
static const OwnSite site_8 = {"/work/main/tests/python/class-arithmetic.own", 29, 9, "V.__truediv__"};
static const OwnCode code_8 = {fn_truediv, &site_8, names_8, 18, 19, 0, 0, 2, 0, 0, 0};
static const uint32_t names_9[] = {1, 5};
static const OwnSite site_9 = {"/work/main/tests/python/class-arithmetic.own", 32, 9, "V.__floordiv__"};
static const OwnCode code_9 = {fn_floordiv, &site_9, names_9, 20, 21, 0, 0, 2, 0, 0, 0};
static const uint32_t names_10[] = {1, 5};
static const OwnSite site_10 = {"/work/main/tests/python/class-arithmetic.own", 35, 9, "V.__mod__"};
static const OwnCode code_10 = {fn_mod, &site_10, names_10, 22, 23, 0, 0, 2, 0, 0, 0};
static const uint32_t names_11[] = {1, 5};
static const OwnSite site_11 = {"/work/main/tests/python/class-arithmetic.own", 38, 9, "V.__pow__"};
static const OwnCode code_11 = {fn_pow, &site_11, names_11, 24, 25, 0, 0, 2, 0, 0, 0};
static const uint32_t names_12[] = {1, 5};
static const OwnSite site_12 = {"/work/main/tests/python/class-arithmetic.own", 41, 9, "V.__rpow__"};
static const OwnCode code_12 = {fn_rpow, &site_12, names_12, 26, 27, 0, 0, 2, 0, 0, 0};
static const uint32_t names_13[] = {1, 5};
static const OwnSite site_13 = {"/work/main/tests/python/class-arithmetic.own", 44, 9, "V.__lshift__"};
static const OwnCode code_13 = {fn_lshift, &site_13, names_13, 28, 29, 0, 0, 2, 0, 0, 0};
static const uint32_t names_14[] = {1, 5};
static const OwnSite site_14 = {"/work/main/tests/python/class-arithmetic.own", 47, 9, "V.__rshift__"};
static const OwnCode code_14 = {fn_rshift, &site_14, names_14, 30, 31, 0, 0, 2, 0, 0, 0};
static const uint32_t names_15[] = {1, 5};
static const OwnSite site_15 = {"/work/main/tests/python/class-arithmetic.own", 50, 9, "V.__and__"};
static const OwnCode code_15 = {fn_and, &site_15, names_15, 32, 33, 0, 0, 2, 0, 0, 0};
static const uint32_t names_16[] = {1, 5};
static const OwnSite site_16 = {"/work/main/tests/python/class-arithmetic.own", 53, 9, "V.__or__"};
static const OwnCode code_16 = {fn_or, &site_16, names_16, 34, 35, 0, 0, 2, 0, 0, 0};
static const uint32_t names_17[] = {1, 5};
static const OwnSite site_17 = {"/work/main/tests/python/class-arithmetic.own", 56, 9, "V.__xor__"};
static const OwnCode code_17 = {fn_xor, &site_17, names_17, 36, 37, 0, 0, 2, 0, 0, 0};
static const uint32_t names_18[] = {1, 5};
static const OwnSite site_18 = {"/work/main/tests/python/class-arithmetic.own", 59, 9, "V.__matmul__"};
static const OwnCode code_18 = {fn_matmul, &site_18, names_18, 38, 39, 0, 0, 2, 0, 0, 0};
static const uint32_t names_19[] = {1};
static const OwnSite site_19 = {"/work/main/tests/python/class-arithmetic.own", 62, 9, "V.__neg__"};
static const OwnCode code_19 = {fn_neg, &site_19, names_19, 40, 41, 0, 0, 1, 0, 0, 0};
static const uint32_t names_20[] = {1};
static const OwnSite site_20 = {"/work/main/tests/python/class-arithmetic.own", 65, 9, "V.__pos__"};
static const OwnCode code_20 = {fn_pos, &site_20, names_20, 42, 43, 0, 0, 1, 0, 0, 0};
static const uint32_t names_21[] = {1};
static const OwnSite site_21 = {"/work/main/tests/python/class-arithmetic.own", 68, 9, "V.__invert__"};
static const OwnCode code_21 = {fn_invert, &site_21, names_21, 44, 45, 0, 0, 1, 0, 0, 0};
static const uint32_t names_22[] = {1};
static const OwnSite site_22 = {"/work/main/tests/python/class-arithmetic.own", 71, 9, "V.__abs__"};
static const OwnCode code_22 = {fn_abs, &site_22, names_22, 46, 47, 0, 0, 1, 0, 0, 0};
static const uint32_t names_23[] = {1, 5};
static const OwnSite site_23 = {"/work/main/tests/python/class-arithmetic.own", 74, 9, "V.__divmod__"};
static const OwnCode code_23 = {fn_divmod, &site_23, names_23, 48, 49, 0, 0, 2, 0, 0, 0};
static const uint32_t names_24[] = {1, 2};
static const OwnSite site_24 = {"/work/main/tests/python/class-arithmetic.own", 77, 9, "V.__round__"};
static const OwnCode code_24 = {fn_round, &site_24, names_24, 50, 51, 0, 0, 2, 0, 0, 0};
static const uint32_t names_25[] = {1};
static const OwnSite site_25 = {"/work/main/tests/python/class-arithmetic.own", 80, 9, "V.__repr__"};
static const OwnCode code_25 = {fn_repr, &site_25, names_25, 52, 53, 0, 0, 1, 0, 0, 0};
static const OwnSite site_26 = {"/work/main/tests/python/class-arithmetic.own", 88, 11, "<lambda>"};
static const OwnCode code_26 = {fn__x3Clambda_x3E, &site_26, 0, 54, 54, 0, 0, 0, 0, 0, 0};
static const OwnSite site_27 = {"/work/main/tests/python/class-arithmetic.own", 88, 28, "<lambda>"};
static const OwnCode code_27 = {fn__x3Clambda_x3E_2, &site_27, 0, 54, 54, 0, 0, 0, 0, 0, 0};
static const OwnSite site_28 = {"/work/main/tests/python/class-arithmetic.own", 88, 46, "<lambda>"};
static const OwnCode code_28 = {fn__x3Clambda_x3E_3, &site_28, 0, 54, 54, 0, 0, 0, 0, 0, 0};
static const OwnSite site_29 = {"/work/main/tests/python/class-arithmetic.own", 88, 61, "<lambda>"};
static const OwnCode code_29 = {fn__x3Clambda_x3E_4, &site_29, 0, 54, 54, 0, 0, 0, 0, 0, 0};
static const OwnSite site_30 = {"/work/main/tests/python/class-arithmetic.own", 88, 76, "<lambda>"};
static const OwnCode code_30 = {fn__x3Clambda_x3E_5, &site_30, 0, 54, 54, 0, 0, 0, 0, 0, 0};
static const OwnSite site_31 = {"/work/main/tests/python/class-arithmetic.own", 88, 91, "<lambda>"};
static const OwnCode code_31 = {fn__x3Clambda_x3E_6, &site_31, 0, 54, 54, 0, 0, 0, 0, 0, 0};
static const OwnSite site_32 = {"/work/main/tests/python/class-arithmetic.own", 88, 107, "<lambda>"};
static const OwnCode code_32 = {fn__x3Clambda_x3E_7, &site_32, 0, 54, 54, 0, 0, 0, 0, 0, 0};
static const uint32_t slots_1[] = {2};
static const OwnClassCode class_1 = {57, 57, 0, 1, slots_1};

/* <start>, /work/main/tests/python/class-arithmetic.own:3 */
static OwnWord own_main(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t7;
    OwnWord t9;
    OwnWord t11;
    OwnWord t13;
    if (OWN_UNLIKELY((t2 = fn__x3Cmodule_x3E()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    ov_release(t2);
    if (!own_wants_teardown()) goto b5;
    t5 = global_1_V;
    global_1_V = OWN_UNBOUND;
    ov_release(t5);
    t7 = global_2_v;
    global_2_v = OWN_UNBOUND;
    ov_release(t7);
    t9 = global_3_f;
    global_3_f = OWN_UNBOUND;
    ov_release(t9);
    t11 = global_4_e;
    global_4_e = OWN_UNBOUND;
    ov_release(t11);
    t13 = global_5__x3Cmodule_x3E;
    global_5__x3Cmodule_x3E = OWN_UNBOUND;
    ov_release(t13);
  b5:;
    result = OWN_NONE;
    return result;
}

static const OwnSite sites_fn__x3Cmodule_x3E[] = {
  {"/work/main/tests/python/class-arithmetic.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 4, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 7, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 14, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 17, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 20, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 23, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 26, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 29, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 32, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 35, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 38, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 41, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 44, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 47, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 50, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 53, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 56, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 59, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 62, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 65, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 68, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 71, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 74, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 77, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 80, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 3, 1, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 84, 5, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 11, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 7, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 17, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 24, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 31, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 40, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 47, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 54, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 61, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 68, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 75, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 83, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 90, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 98, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 85, 1, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 86, 7, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 86, 15, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 86, 23, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 86, 30, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 86, 37, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 86, 44, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 86, 51, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 86, 55, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 86, 59, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 86, 63, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 86, 71, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 86, 85, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 86, 95, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 86, 1, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 87, 7, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 87, 20, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 87, 31, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 87, 1, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 88, 10, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 88, 5, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 90, 15, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 90, 9, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 91, 12, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 91, 5, "<module>"},
  {"/work/main/tests/python/class-arithmetic.own", 92, 9, "<module>"},
};
/* <module>, /work/main/tests/python/class-arithmetic.own:3 */
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
    OwnWord t86;
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
    OwnWord t114;
    OwnWord t117;
    OwnWord t118;
    OwnWord t119;
    OwnWord t120;
    OwnWord t121;
    OwnWord t122;
    bool t123;
    OwnWord t124;
    OwnWord t126;
    OwnWord t127;
    OwnWord t128;
    OwnWord t129;
    OwnWord t130;
    if (global_5__x3Cmodule_x3E == OWN_UNBOUND) goto b3;
    result = OWN_NONE;
    return result;
  b3:;
    global_5__x3Cmodule_x3E = OWN_TRUE;
    t4 = own_tuple_new(NULL, 0);
    if (OWN_UNLIKELY((t5 = own_class_new(&class_1, t4, words[55 /* __main__ */], NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[0]);
      goto b143;
    }
    t6 = own_function_new(&code_1, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[3 /* __init__ */], t6))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[1]);
      goto b30;
    }
    t7 = own_function_new(&code_2, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[6 /* __add__ */], t7))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[2]);
      goto b30;
    }
    t8 = own_function_new(&code_3, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[8 /* __radd__ */], t8))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[3]);
      goto b30;
    }
    t9 = own_function_new(&code_4, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[10 /* __sub__ */], t9))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[4]);
      goto b30;
    }
    t10 = own_function_new(&code_5, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[12 /* __rsub__ */], t10))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[5]);
      goto b30;
    }
    t11 = own_function_new(&code_6, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[14 /* __mul__ */], t11))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[6]);
      goto b30;
    }
    t12 = own_function_new(&code_7, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[16 /* __rmul__ */], t12))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[7]);
      goto b30;
    }
    t13 = own_function_new(&code_8, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[18 /* __truediv__ */], t13))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[8]);
      goto b30;
    }
    t14 = own_function_new(&code_9, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[20 /* __floordiv__ */], t14))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[9]);
      goto b30;
    }
    t15 = own_function_new(&code_10, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[22 /* __mod__ */], t15))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[10]);
      goto b30;
    }
    t16 = own_function_new(&code_11, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[24 /* __pow__ */], t16))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[11]);
      goto b30;
    }
    t17 = own_function_new(&code_12, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[26 /* __rpow__ */], t17))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[12]);
      goto b30;
    }
    t18 = own_function_new(&code_13, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[28 /* __lshift__ */], t18))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[13]);
      goto b30;
    }
    t19 = own_function_new(&code_14, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[30 /* __rshift__ */], t19))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[14]);
      goto b30;
    }
    t20 = own_function_new(&code_15, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[32 /* __and__ */], t20))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[15]);
      goto b30;
    }
    t21 = own_function_new(&code_16, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[34 /* __or__ */], t21))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[16]);
      goto b30;
    }
    t22 = own_function_new(&code_17, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[36 /* __xor__ */], t22))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[17]);
      goto b30;
    }
    t23 = own_function_new(&code_18, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[38 /* __matmul__ */], t23))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[18]);
      goto b30;
    }
    t24 = own_function_new(&code_19, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[40 /* __neg__ */], t24))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[19]);
      goto b30;
    }
    t25 = own_function_new(&code_20, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[42 /* __pos__ */], t25))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[20]);
      goto b30;
    }
    t26 = own_function_new(&code_21, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[44 /* __invert__ */], t26))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[21]);
      goto b30;
    }
    t27 = own_function_new(&code_22, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[46 /* __abs__ */], t27))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[22]);
      goto b30;
    }
    t28 = own_function_new(&code_23, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[48 /* __divmod__ */], t28))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[23]);
      goto b30;
    }
    t29 = own_tuple_new((const OwnWord[]){OWN_NONE}, 1);
    t30 = own_function_new(&code_24, t29, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    ov_release(t29);
    if (OWN_UNLIKELY(own_class_set(t5, words[50 /* __round__ */], t30))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[24]);
      goto b30;
    }
    t31 = own_function_new(&code_25, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    if (OWN_UNLIKELY(own_class_set(t5, words[52 /* __repr__ */], t31))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[25]);
      goto b30;
    }
    if (OWN_UNLIKELY(own_class_done(t5))) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[26]);
      goto b30;
    }
    goto b31;
  b30:;
    ov_release(t5);
    goto b143;
  b31:;
    t33 = global_1_V;
    global_1_V = t5;
    ov_release(t33);
    t34 = ov_copy(global_1_V);
    if (OWN_UNLIKELY((t35 = own_call(t34, (const OwnWord[]){ov_small(INT64_C(1))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[27]);
      goto b32;
    }
    goto b33;
  b32:;
    ov_release(t34);
    goto b143;
  b33:;
    ov_release(t34);
    t37 = global_2_v;
    global_2_v = t35;
    ov_release(t37);
    t38 = ov_copy(global_2_v);
    t39 = ov_copy(global_1_V);
    if (OWN_UNLIKELY((t40 = own_call(t39, (const OwnWord[]){ov_small(INT64_C(2))}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[28]);
      goto b34;
    }
    goto b35;
  b34:;
    ov_release(t39);
    goto b37;
  b35:;
    ov_release(t39);
    if (OWN_UNLIKELY((t41 = own_add(t38, t40)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[29]);
      goto b36;
    }
    goto b38;
  b36:;
    ov_release(t40);
  b37:;
    ov_release(t38);
    goto b143;
  b38:;
    ov_release(t38);
    ov_release(t40);
    t42 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t43 = own_add(t42, ov_small(INT64_C(5)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[30]);
      goto b39;
    }
    goto b40;
  b39:;
    ov_release(t42);
    goto b75;
  b40:;
    ov_release(t42);
    t44 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t45 = own_add(ov_small(INT64_C(5)), t44)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[31]);
      goto b41;
    }
    goto b42;
  b41:;
    ov_release(t44);
    goto b74;
  b42:;
    ov_release(t44);
    t46 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t47 = own_add(UINT64_C(0xFF80000000000013), t46)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[32]);
      goto b43;
    }
    goto b44;
  b43:;
    ov_release(t46);
    goto b73;
  b44:;
    ov_release(t46);
    t48 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t49 = own_sub(t48, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[33]);
      goto b45;
    }
    goto b46;
  b45:;
    ov_release(t48);
    goto b72;
  b46:;
    ov_release(t48);
    t50 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t51 = own_sub(ov_small(INT64_C(1)), t50)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[34]);
      goto b47;
    }
    goto b48;
  b47:;
    ov_release(t50);
    goto b71;
  b48:;
    ov_release(t50);
    t52 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t53 = own_mul(t52, ov_small(INT64_C(2)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[35]);
      goto b49;
    }
    goto b50;
  b49:;
    ov_release(t52);
    goto b70;
  b50:;
    ov_release(t52);
    t54 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t55 = own_mul(ov_small(INT64_C(2)), t54)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[36]);
      goto b51;
    }
    goto b52;
  b51:;
    ov_release(t54);
    goto b69;
  b52:;
    ov_release(t54);
    t56 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t57 = own_truediv(t56, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[37]);
      goto b53;
    }
    goto b54;
  b53:;
    ov_release(t56);
    goto b68;
  b54:;
    ov_release(t56);
    t58 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t59 = own_floordiv(t58, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[38]);
      goto b55;
    }
    goto b56;
  b55:;
    ov_release(t58);
    goto b67;
  b56:;
    ov_release(t58);
    t60 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t61 = own_mod(t60, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[39]);
      goto b57;
    }
    goto b58;
  b57:;
    ov_release(t60);
    goto b66;
  b58:;
    ov_release(t60);
    t62 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t63 = own_binary(6, t62, ov_small(INT64_C(2)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[40]);
      goto b59;
    }
    goto b60;
  b59:;
    ov_release(t62);
    goto b65;
  b60:;
    ov_release(t62);
    t64 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t65 = own_binary(6, ov_small(INT64_C(2)), t64)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[41]);
      goto b61;
    }
    goto b62;
  b61:;
    ov_release(t64);
    goto b64;
  b62:;
    ov_release(t64);
    if (OWN_UNLIKELY((t66 = own_call(own_builtins[28], (const OwnWord[]){t41, t43, t45, t47, t49, t51, t53, t55, t57, t59, t61, t63, t65}, 13)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[42]);
      goto b63;
    }
    goto b76;
  b63:;
    ov_release(t65);
  b64:;
    ov_release(t63);
  b65:;
    ov_release(t61);
  b66:;
    ov_release(t59);
  b67:;
    ov_release(t57);
  b68:;
    ov_release(t55);
  b69:;
    ov_release(t53);
  b70:;
    ov_release(t51);
  b71:;
    ov_release(t49);
  b72:;
    ov_release(t47);
  b73:;
    ov_release(t45);
  b74:;
    ov_release(t43);
  b75:;
    ov_release(t41);
    goto b143;
  b76:;
    ov_release(t41);
    ov_release(t43);
    ov_release(t45);
    ov_release(t47);
    ov_release(t49);
    ov_release(t51);
    ov_release(t53);
    ov_release(t55);
    ov_release(t57);
    ov_release(t59);
    ov_release(t61);
    ov_release(t63);
    ov_release(t65);
    ov_release(t66);
    t67 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t68 = own_binary(8, t67, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[43]);
      goto b77;
    }
    goto b78;
  b77:;
    ov_release(t67);
    goto b143;
  b78:;
    ov_release(t67);
    t69 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t70 = own_binary(9, t69, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[44]);
      goto b79;
    }
    goto b80;
  b79:;
    ov_release(t69);
    goto b115;
  b80:;
    ov_release(t69);
    t71 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t72 = own_binary(10, t71, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[45]);
      goto b81;
    }
    goto b82;
  b81:;
    ov_release(t71);
    goto b114;
  b82:;
    ov_release(t71);
    t73 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t74 = own_binary(11, t73, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[46]);
      goto b83;
    }
    goto b84;
  b83:;
    ov_release(t73);
    goto b113;
  b84:;
    ov_release(t73);
    t75 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t76 = own_binary(12, t75, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[47]);
      goto b85;
    }
    goto b86;
  b85:;
    ov_release(t75);
    goto b112;
  b86:;
    ov_release(t75);
    t77 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t78 = own_binary(7, t77, ov_small(INT64_C(1)))) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[48]);
      goto b87;
    }
    goto b88;
  b87:;
    ov_release(t77);
    goto b111;
  b88:;
    ov_release(t77);
    t79 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t80 = own_neg(t79)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[49]);
      goto b89;
    }
    goto b90;
  b89:;
    ov_release(t79);
    goto b110;
  b90:;
    ov_release(t79);
    t81 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t82 = own_pos(t81)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[50]);
      goto b91;
    }
    goto b92;
  b91:;
    ov_release(t81);
    goto b109;
  b92:;
    ov_release(t81);
    t83 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t84 = own_invert(t83)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[51]);
      goto b93;
    }
    goto b94;
  b93:;
    ov_release(t83);
    goto b108;
  b94:;
    ov_release(t83);
    t85 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t86 = own_call(own_builtins[0], (const OwnWord[]){t85}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[52]);
      goto b95;
    }
    goto b96;
  b95:;
    ov_release(t85);
    goto b107;
  b96:;
    ov_release(t85);
    t87 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t88 = own_call(own_builtins[8], (const OwnWord[]){t87, ov_small(INT64_C(1))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[53]);
      goto b97;
    }
    goto b98;
  b97:;
    ov_release(t87);
    goto b106;
  b98:;
    ov_release(t87);
    t89 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t90 = own_call(own_builtins[30], (const OwnWord[]){t89}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[54]);
      goto b99;
    }
    goto b100;
  b99:;
    ov_release(t89);
    goto b105;
  b100:;
    ov_release(t89);
    t91 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t92 = own_call(own_builtins[30], (const OwnWord[]){t91, ov_small(INT64_C(2))}, 2)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[55]);
      goto b101;
    }
    goto b102;
  b101:;
    ov_release(t91);
    goto b104;
  b102:;
    ov_release(t91);
    if (OWN_UNLIKELY((t93 = own_call(own_builtins[28], (const OwnWord[]){t68, t70, t72, t74, t76, t78, t80, t82, t84, t86, t88, t90, t92}, 13)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[56]);
      goto b103;
    }
    goto b116;
  b103:;
    ov_release(t92);
  b104:;
    ov_release(t90);
  b105:;
    ov_release(t88);
  b106:;
    ov_release(t86);
  b107:;
    ov_release(t84);
  b108:;
    ov_release(t82);
  b109:;
    ov_release(t80);
  b110:;
    ov_release(t78);
  b111:;
    ov_release(t76);
  b112:;
    ov_release(t74);
  b113:;
    ov_release(t72);
  b114:;
    ov_release(t70);
  b115:;
    ov_release(t68);
    goto b143;
  b116:;
    ov_release(t68);
    ov_release(t70);
    ov_release(t72);
    ov_release(t74);
    ov_release(t76);
    ov_release(t78);
    ov_release(t80);
    ov_release(t82);
    ov_release(t84);
    ov_release(t86);
    ov_release(t88);
    ov_release(t90);
    ov_release(t92);
    ov_release(t93);
    t94 = ov_copy(global_2_v);
    t95 = own_list_new((const OwnWord[]){ov_small(INT64_C(1)), t94}, 2);
    if (OWN_UNLIKELY((t96 = own_call(own_builtins[33], (const OwnWord[]){t95}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[57]);
      goto b117;
    }
    goto b118;
  b117:;
    ov_release(t95);
    goto b143;
  b118:;
    ov_release(t95);
    t97 = own_list_new((const OwnWord[]){ov_small(INT64_C(1))}, 1);
    t98 = ov_copy(global_2_v);
    t99 = own_list_new((const OwnWord[]){t98}, 1);
    if (OWN_UNLIKELY((t100 = own_add(t97, t99)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[58]);
      goto b119;
    }
    goto b120;
  b119:;
    ov_release(t99);
    ov_release(t97);
    goto b125;
  b120:;
    ov_release(t97);
    ov_release(t99);
    t101 = ov_copy(global_2_v);
    if (OWN_UNLIKELY((t102 = own_mod(words[56], t101)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[59]);
      goto b121;
    }
    goto b122;
  b121:;
    ov_release(t101);
    goto b124;
  b122:;
    ov_release(t101);
    if (OWN_UNLIKELY((t103 = own_call(own_builtins[28], (const OwnWord[]){t96, t100, t102}, 3)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[60]);
      goto b123;
    }
    goto b126;
  b123:;
    ov_release(t102);
  b124:;
    ov_release(t100);
  b125:;
    ov_release(t96);
    goto b143;
  b126:;
    ov_release(t96);
    ov_release(t100);
    ov_release(t102);
    ov_release(t103);
    t104 = own_function_new(&code_26, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    t105 = own_function_new(&code_27, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    t106 = own_function_new(&code_28, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    t107 = own_function_new(&code_29, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    t108 = own_function_new(&code_30, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    t109 = own_function_new(&code_31, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    t110 = own_function_new(&code_32, OWN_NONE, OWN_NONE, words[55 /* __main__ */], NULL, 0);
    t111 = own_tuple_new((const OwnWord[]){t104, t105, t106, t107, t108, t109, t110}, 7);
    if (OWN_UNLIKELY((t112 = own_iter(t111)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[61]);
      goto b127;
    }
    goto b128;
  b127:;
    ov_release(t111);
    goto b143;
  b128:;
    ov_release(t111);
    t113 = t112;
  b129:;
    if (OWN_UNLIKELY((t114 = own_next(t113)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[62]);
      goto b142;
    }
    if (t114 == OWN_END) goto b146;
    t117 = global_3_f;
    global_3_f = t114;
    ov_release(t117);
    t118 = ov_copy(global_3_f);
    if (OWN_UNLIKELY((t119 = own_call(t118, NULL, 0)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[63]);
      goto b132;
    }
    goto b133;
  b132:;
    ov_release(t118);
    goto b135;
  b133:;
    ov_release(t118);
    if (OWN_UNLIKELY((t120 = own_call(own_builtins[28], (const OwnWord[]){t119}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[64]);
      goto b134;
    }
    goto b145;
  b134:;
    ov_release(t119);
  b135:;
    t121 = own_error_take_object();
    t122 = own_handled_enter(t121);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_exception_is(t121, own_classes[82])) < 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[65]);
      goto b141;
    }
    t123 = own_1 != 0;
    }
    if (t123) goto b139;
    own_error_raise_object(t121, &sites_fn__x3Cmodule_x3E[66]);
    own_handled_leave(t122);
    ov_release(t122);
    goto b142;
  b139:;
    t124 = ov_copy(t121);
    t126 = global_4_e;
    global_4_e = t124;
    ov_release(t126);
    t127 = ov_copy(global_4_e);
    if (OWN_UNLIKELY((t128 = own_call(own_builtins[28], (const OwnWord[]){t127}, 1)) == 0)) {
      own_error_trace(&sites_fn__x3Cmodule_x3E[67]);
      goto b140;
    }
    goto b144;
  b140:;
    ov_release(t127);
    t129 = global_4_e;
    global_4_e = OWN_UNBOUND;
    ov_release(t129);
  b141:;
    own_handled_leave(t122);
    ov_release(t122);
    ov_release(t121);
  b142:;
    ov_release(t113);
  b143:;
    return 0;
  b144:;
    ov_release(t127);
    ov_release(t128);
    t130 = global_4_e;
    global_4_e = OWN_UNBOUND;
    ov_release(t130);
    own_handled_leave(t122);
    ov_release(t122);
    ov_release(t121);
    goto b129;
  b145:;
    ov_release(t119);
    ov_release(t120);
    goto b129;
  b146:;
    ov_release(t114);
    ov_release(t113);
    result = OWN_NONE;
    return result;
}

/* V.__init__ (entry), /work/main/tests/python/class-arithmetic.own:4 */
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

/* V.__add__ (entry), /work/main/tests/python/class-arithmetic.own:7 */
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

/* V.__radd__ (entry), /work/main/tests/python/class-arithmetic.own:14 */
static OwnWord fn_radd(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_radd_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__sub__ (entry), /work/main/tests/python/class-arithmetic.own:17 */
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

/* V.__rsub__ (entry), /work/main/tests/python/class-arithmetic.own:20 */
static OwnWord fn_rsub(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_rsub_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__mul__ (entry), /work/main/tests/python/class-arithmetic.own:23 */
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

/* V.__rmul__ (entry), /work/main/tests/python/class-arithmetic.own:26 */
static OwnWord fn_rmul(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_rmul_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__truediv__ (entry), /work/main/tests/python/class-arithmetic.own:29 */
static OwnWord fn_truediv(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_truediv_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__floordiv__ (entry), /work/main/tests/python/class-arithmetic.own:32 */
static OwnWord fn_floordiv(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_floordiv_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__mod__ (entry), /work/main/tests/python/class-arithmetic.own:35 */
static OwnWord fn_mod(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_mod_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__pow__ (entry), /work/main/tests/python/class-arithmetic.own:38 */
static OwnWord fn_pow(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_pow_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__rpow__ (entry), /work/main/tests/python/class-arithmetic.own:41 */
static OwnWord fn_rpow(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_rpow_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__lshift__ (entry), /work/main/tests/python/class-arithmetic.own:44 */
static OwnWord fn_lshift(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_lshift_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__rshift__ (entry), /work/main/tests/python/class-arithmetic.own:47 */
static OwnWord fn_rshift(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_rshift_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__and__ (entry), /work/main/tests/python/class-arithmetic.own:50 */
static OwnWord fn_and(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_and_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__or__ (entry), /work/main/tests/python/class-arithmetic.own:53 */
static OwnWord fn_or(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_or_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__xor__ (entry), /work/main/tests/python/class-arithmetic.own:56 */
static OwnWord fn_xor(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_xor_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__matmul__ (entry), /work/main/tests/python/class-arithmetic.own:59 */
static OwnWord fn_matmul(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_matmul_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__neg__ (entry), /work/main/tests/python/class-arithmetic.own:62 */
static OwnWord fn_neg(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_neg_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__pos__ (entry), /work/main/tests/python/class-arithmetic.own:65 */
static OwnWord fn_pos(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_pos_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__invert__ (entry), /work/main/tests/python/class-arithmetic.own:68 */
static OwnWord fn_invert(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_invert_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__abs__ (entry), /work/main/tests/python/class-arithmetic.own:71 */
static OwnWord fn_abs(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    t4 = 0;
    if (OWN_UNLIKELY((result = fn_abs_2(_x3Carguments_x3E[t4])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__divmod__ (entry), /work/main/tests/python/class-arithmetic.own:74 */
static OwnWord fn_divmod(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_divmod_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__round__ (entry), /work/main/tests/python/class-arithmetic.own:77 */
static OwnWord fn_round(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    OwnWord result;
    int64_t t4;
    int64_t t5;
    t4 = 0;
    t5 = 1;
    if (OWN_UNLIKELY((result = fn_round_2(_x3Carguments_x3E[t4], _x3Carguments_x3E[t5])) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* V.__repr__ (entry), /work/main/tests/python/class-arithmetic.own:80 */
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

/* <lambda> (entry), /work/main/tests/python/class-arithmetic.own:88 */
static OwnWord fn__x3Clambda_x3E(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_8()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-arithmetic.own:88 */
static OwnWord fn__x3Clambda_x3E_2(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_9()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-arithmetic.own:88 */
static OwnWord fn__x3Clambda_x3E_3(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_10()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-arithmetic.own:88 */
static OwnWord fn__x3Clambda_x3E_4(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_11()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-arithmetic.own:88 */
static OwnWord fn__x3Clambda_x3E_5(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_12()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-arithmetic.own:88 */
static OwnWord fn__x3Clambda_x3E_6(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_13()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

/* <lambda> (entry), /work/main/tests/python/class-arithmetic.own:88 */
static OwnWord fn__x3Clambda_x3E_7(OwnWord _x3Ccallee_x3E, OwnWord *_x3Carguments_x3E) {
    (void)_x3Ccallee_x3E;
    (void)_x3Carguments_x3E;
    OwnWord result;
    if (OWN_UNLIKELY((result = fn__x3Clambda_x3E_14()) == 0)) {
      goto b2;
    }
    goto b3;
  b2:;
    return 0;
  b3:;
    return result;
}

static const OwnSite sites_fn_init_2[] = {
  {"/work/main/tests/python/class-arithmetic.own", 5, 9, "V.__init__"},
};
static OwnCache caches_fn_init_2[1];
/* V.__init__, /work/main/tests/python/class-arithmetic.own:4 */
static OwnWord fn_init_2(OwnWord self, OwnWord n) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord n_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(n);
    n_2 = t7;
    t8 = ov_copy(n_2);
    t9 = ov_copy(self_2);
    if (OWN_UNLIKELY(own_set_attr(t9, words[2 /* n */], t8, &caches_fn_init_2[0]))) {
      own_error_trace(&sites_fn_init_2[0]);
      goto b2;
    }
    goto b3;
  b2:;
    ov_release(t9);
    ov_release(self_2);
    ov_release(n_2);
    return 0;
  b3:;
    ov_release(t9);
    result = OWN_NONE;
    ov_release(self_2);
    ov_release(n_2);
    return result;
}

static const OwnSite sites_fn_add_2[] = {
  {"/work/main/tests/python/class-arithmetic.own", 7, 9, "V.__add__"},
  {"/work/main/tests/python/class-arithmetic.own", 8, 12, "V.__add__"},
  {"/work/main/tests/python/class-arithmetic.own", 8, 12, "V.__add__"},
  {"/work/main/tests/python/class-arithmetic.own", 10, 12, "V.__add__"},
  {"/work/main/tests/python/class-arithmetic.own", 10, 12, "V.__add__"},
  {"/work/main/tests/python/class-arithmetic.own", 11, 22, "V.__add__"},
  {"/work/main/tests/python/class-arithmetic.own", 11, 22, "V.__add__"},
  {"/work/main/tests/python/class-arithmetic.own", 11, 20, "V.__add__"},
  {"/work/main/tests/python/class-arithmetic.own", 11, 20, "V.__add__"},
  {"/work/main/tests/python/class-arithmetic.own", 9, 22, "V.__add__"},
  {"/work/main/tests/python/class-arithmetic.own", 9, 31, "V.__add__"},
  {"/work/main/tests/python/class-arithmetic.own", 9, 22, "V.__add__"},
  {"/work/main/tests/python/class-arithmetic.own", 9, 20, "V.__add__"},
  {"/work/main/tests/python/class-arithmetic.own", 9, 20, "V.__add__"},
  {"/work/main/tests/python/class-arithmetic.own", 8, 26, "V.__add__"},
};
static OwnCache caches_fn_add_2[3];
/* V.__add__, /work/main/tests/python/class-arithmetic.own:7 */
static OwnWord fn_add_2(OwnWord self, OwnWord o) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord o_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t12;
    OwnWord t13;
    bool t14;
    OwnWord t15;
    OwnWord t17;
    OwnWord t18;
    OwnWord t19;
    OwnWord t20;
    OwnWord t21;
    OwnWord t22;
    OwnWord t23;
    OwnWord t24;
    OwnWord t25;
    bool t26;
    OwnWord t27;
    OwnWord t29;
    OwnWord t30;
    OwnWord t31;
    OwnWord t32;
    OwnWord t33;
    OwnWord t34;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_add_2[0]);
      goto b43;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    t8 = ov_copy(o_2);
    if (global_1_V == OWN_UNBOUND) goto b40;
    t12 = ov_copy(global_1_V);
    t9 = t12;
    if (OWN_UNLIKELY((t13 = own_call(own_builtins[17], (const OwnWord[]){t8, t9}, 2)) == 0)) {
      own_error_trace(&sites_fn_add_2[1]);
      goto b4;
    }
    goto b5;
  b4:;
    ov_release(t9);
    goto b41;
  b5:;
    ov_release(t8);
    ov_release(t9);
    {
    int32_t own_1;
    if (OWN_UNLIKELY((own_1 = own_truth(t13)) < 0)) {
      own_error_trace(&sites_fn_add_2[2]);
      goto b6;
    }
    t14 = own_1 != 0;
    }
    goto b7;
  b6:;
    ov_release(t13);
    goto b42;
  b7:;
    ov_release(t13);
    if (t14) goto b25;
    t24 = ov_copy(o_2);
    if (OWN_UNLIKELY((t25 = own_call(own_builtins[17], (const OwnWord[]){t24, own_classes[3]}, 2)) == 0)) {
      own_error_trace(&sites_fn_add_2[3]);
      goto b9;
    }
    goto b10;
  b9:;
    ov_release(t24);
    goto b42;
  b10:;
    ov_release(t24);
    {
    int32_t own_2;
    if (OWN_UNLIKELY((own_2 = own_truth(t25)) < 0)) {
      own_error_trace(&sites_fn_add_2[4]);
      goto b11;
    }
    t26 = own_2 != 0;
    }
    goto b12;
  b11:;
    ov_release(t25);
    goto b42;
  b12:;
    ov_release(t25);
    if (t26) goto b14;
    result = OWN_NOT_IMPLEMENTED;
    goto b37;
  b14:;
    if (global_1_V == OWN_UNBOUND) goto b23;
    t29 = ov_copy(global_1_V);
    t27 = t29;
    t30 = ov_copy(self_2);
    if (OWN_UNLIKELY((t31 = own_get_attr(t30, words[2 /* n */], &caches_fn_add_2[0])) == 0)) {
      own_error_trace(&sites_fn_add_2[5]);
      goto b16;
    }
    goto b17;
  b16:;
    ov_release(t30);
    goto b21;
  b17:;
    ov_release(t30);
    t32 = ov_copy(o_2);
    if (OWN_UNLIKELY((t33 = own_add(t31, t32)) == 0)) {
      own_error_trace(&sites_fn_add_2[6]);
      goto b18;
    }
    goto b19;
  b18:;
    ov_release(t32);
    ov_release(t31);
    goto b21;
  b19:;
    ov_release(t31);
    ov_release(t32);
    if (OWN_UNLIKELY((t34 = own_call(t27, (const OwnWord[]){t33}, 1)) == 0)) {
      own_error_trace(&sites_fn_add_2[7]);
      goto b20;
    }
    goto b22;
  b20:;
    ov_release(t33);
  b21:;
    ov_release(t27);
    goto b42;
  b22:;
    ov_release(t27);
    ov_release(t33);
    result = t34;
    goto b37;
  b23:;
    if (OWN_UNLIKELY(own_unbound_global(words[57 /* V */]))) {
      own_error_trace(&sites_fn_add_2[8]);
      goto b42;
    }
    __builtin_unreachable();
  b25:;
    if (global_1_V == OWN_UNBOUND) goto b38;
    t17 = ov_copy(global_1_V);
    t15 = t17;
    t18 = ov_copy(self_2);
    if (OWN_UNLIKELY((t19 = own_get_attr(t18, words[2 /* n */], &caches_fn_add_2[1])) == 0)) {
      own_error_trace(&sites_fn_add_2[9]);
      goto b27;
    }
    goto b28;
  b27:;
    ov_release(t18);
    goto b35;
  b28:;
    ov_release(t18);
    t20 = ov_copy(o_2);
    if (OWN_UNLIKELY((t21 = own_get_attr(t20, words[2 /* n */], &caches_fn_add_2[2])) == 0)) {
      own_error_trace(&sites_fn_add_2[10]);
      goto b29;
    }
    goto b30;
  b29:;
    ov_release(t20);
    goto b32;
  b30:;
    ov_release(t20);
    if (OWN_UNLIKELY((t22 = own_add(t19, t21)) == 0)) {
      own_error_trace(&sites_fn_add_2[11]);
      goto b31;
    }
    goto b33;
  b31:;
    ov_release(t21);
  b32:;
    ov_release(t19);
    goto b35;
  b33:;
    ov_release(t19);
    ov_release(t21);
    if (OWN_UNLIKELY((t23 = own_call(t15, (const OwnWord[]){t22}, 1)) == 0)) {
      own_error_trace(&sites_fn_add_2[12]);
      goto b34;
    }
    goto b36;
  b34:;
    ov_release(t22);
  b35:;
    ov_release(t15);
    goto b42;
  b36:;
    ov_release(t15);
    ov_release(t22);
    result = t23;
  b37:;
    ov_release(self_2);
    ov_release(o_2);
    return result;
  b38:;
    if (OWN_UNLIKELY(own_unbound_global(words[57 /* V */]))) {
      own_error_trace(&sites_fn_add_2[13]);
      goto b42;
    }
    __builtin_unreachable();
  b40:;
    if (OWN_UNLIKELY(own_unbound_global(words[57 /* V */]))) {
      own_error_trace(&sites_fn_add_2[14]);
      goto b41;
    }
    goto b44;
  b41:;
    ov_release(t8);
  b42:;
    ov_release(self_2);
    ov_release(o_2);
  b43:;
    return 0;
  b44:;
    __builtin_unreachable();
}

static const OwnSite sites_fn_radd_2[] = {
  {"/work/main/tests/python/class-arithmetic.own", 14, 9, "V.__radd__"},
  {"/work/main/tests/python/class-arithmetic.own", 15, 26, "V.__radd__"},
  {"/work/main/tests/python/class-arithmetic.own", 15, 16, "V.__radd__"},
  {"/work/main/tests/python/class-arithmetic.own", 15, 16, "V.__radd__"},
  {"/work/main/tests/python/class-arithmetic.own", 15, 45, "V.__radd__"},
  {"/work/main/tests/python/class-arithmetic.own", 15, 41, "V.__radd__"},
  {"/work/main/tests/python/class-arithmetic.own", 15, 16, "V.__radd__"},
  {"/work/main/tests/python/class-arithmetic.own", 15, 16, "V.__radd__"},
};
static OwnCache caches_fn_radd_2[1];
/* V.__radd__, /work/main/tests/python/class-arithmetic.own:14 */
static OwnWord fn_radd_2(OwnWord self, OwnWord o) {
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
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_radd_2[0]);
      goto b18;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(o);
    o_2 = t7;
    t8 = ov_copy(o_2);
    if (OWN_UNLIKELY((t9 = own_call(own_classes[6], (const OwnWord[]){t8}, 1)) == 0)) {
      own_error_trace(&sites_fn_radd_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t8);
    goto b17;
  b4:;
    ov_release(t8);
    if (OWN_UNLIKELY((t10 = own_add(words[58], t9)) == 0)) {
      own_error_trace(&sites_fn_radd_2[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t9);
    goto b17;
  b6:;
    ov_release(t9);
    if (OWN_UNLIKELY((t11 = own_add(t10, words[59])) == 0)) {
      own_error_trace(&sites_fn_radd_2[3]);
      goto b7;
    }
    goto b8;
  b7:;
    ov_release(t10);
    goto b17;
  b8:;
    ov_release(t10);
    t12 = ov_copy(self_2);
    if (OWN_UNLIKELY((t13 = own_get_attr(t12, words[2 /* n */], &caches_fn_radd_2[0])) == 0)) {
      own_error_trace(&sites_fn_radd_2[4]);
      goto b9;
    }
    goto b10;
  b9:;
    ov_release(t12);
    goto b14;
  b10:;
    ov_release(t12);
    if (OWN_UNLIKELY((t14 = own_call(own_classes[6], (const OwnWord[]){t13}, 1)) == 0)) {
      own_error_trace(&sites_fn_radd_2[5]);
      goto b11;
    }
    goto b12;
  b11:;
    ov_release(t13);
    goto b14;
  b12:;
    ov_release(t13);
    if (OWN_UNLIKELY((t15 = own_add(t11, t14)) == 0)) {
      own_error_trace(&sites_fn_radd_2[6]);
      goto b13;
    }
    goto b15;
  b13:;
    ov_release(t14);
  b14:;
    ov_release(t11);
    goto b17;
  b15:;
    ov_release(t11);
    ov_release(t14);
    if (OWN_UNLIKELY((t16 = own_add(t15, words[60])) == 0)) {
      own_error_trace(&sites_fn_radd_2[7]);
      goto b16;
    }
    goto b19;
  b16:;
    ov_release(t15);
  b17:;
    ov_release(self_2);
    ov_release(o_2);
  b18:;
    return 0;
  b19:;
    ov_release(t15);
    result = t16;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__sub__, /work/main/tests/python/class-arithmetic.own:17 */
static OwnWord fn_sub_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[61 /* sub */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__rsub__, /work/main/tests/python/class-arithmetic.own:20 */
static OwnWord fn_rsub_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[62 /* rsub */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__mul__, /work/main/tests/python/class-arithmetic.own:23 */
static OwnWord fn_mul_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[63 /* mul */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__rmul__, /work/main/tests/python/class-arithmetic.own:26 */
static OwnWord fn_rmul_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[64 /* rmul */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__truediv__, /work/main/tests/python/class-arithmetic.own:29 */
static OwnWord fn_truediv_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[65 /* truediv */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__floordiv__, /work/main/tests/python/class-arithmetic.own:32 */
static OwnWord fn_floordiv_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[66 /* floordiv */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__mod__, /work/main/tests/python/class-arithmetic.own:35 */
static OwnWord fn_mod_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[67 /* mod */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__pow__, /work/main/tests/python/class-arithmetic.own:38 */
static OwnWord fn_pow_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[68 /* pow */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__rpow__, /work/main/tests/python/class-arithmetic.own:41 */
static OwnWord fn_rpow_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[69 /* rpow */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__lshift__, /work/main/tests/python/class-arithmetic.own:44 */
static OwnWord fn_lshift_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[70 /* lshift */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__rshift__, /work/main/tests/python/class-arithmetic.own:47 */
static OwnWord fn_rshift_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[71 /* rshift */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__and__, /work/main/tests/python/class-arithmetic.own:50 */
static OwnWord fn_and_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[72 /* and */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__or__, /work/main/tests/python/class-arithmetic.own:53 */
static OwnWord fn_or_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[73 /* or */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__xor__, /work/main/tests/python/class-arithmetic.own:56 */
static OwnWord fn_xor_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[74 /* xor */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__matmul__, /work/main/tests/python/class-arithmetic.own:59 */
static OwnWord fn_matmul_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[75 /* matmul */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

/* V.__neg__, /work/main/tests/python/class-arithmetic.own:62 */
static OwnWord fn_neg_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[76 /* neg */]);
    result = t5;
    ov_release(self_2);
    return result;
}

/* V.__pos__, /work/main/tests/python/class-arithmetic.own:65 */
static OwnWord fn_pos_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[77 /* pos */]);
    result = t5;
    ov_release(self_2);
    return result;
}

/* V.__invert__, /work/main/tests/python/class-arithmetic.own:68 */
static OwnWord fn_invert_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[78 /* invert */]);
    result = t5;
    ov_release(self_2);
    return result;
}

/* V.__abs__, /work/main/tests/python/class-arithmetic.own:71 */
static OwnWord fn_abs_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(words[79 /* abs */]);
    result = t5;
    ov_release(self_2);
    return result;
}

/* V.__divmod__, /work/main/tests/python/class-arithmetic.own:74 */
static OwnWord fn_divmod_2(OwnWord self, OwnWord o) {
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
    t8 = ov_copy(words[80 /* divmod */]);
    result = t8;
    ov_release(self_2);
    ov_release(o_2);
    return result;
}

static const OwnSite sites_fn_round_2[] = {
  {"/work/main/tests/python/class-arithmetic.own", 77, 9, "V.__round__"},
  {"/work/main/tests/python/class-arithmetic.own", 78, 27, "V.__round__"},
  {"/work/main/tests/python/class-arithmetic.own", 78, 16, "V.__round__"},
};
/* V.__round__, /work/main/tests/python/class-arithmetic.own:77 */
static OwnWord fn_round_2(OwnWord self, OwnWord n) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t5;
    OwnWord n_2;
    OwnWord t7;
    OwnWord t8;
    OwnWord t9;
    OwnWord t10;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_round_2[0]);
      goto b7;
    }
    t5 = ov_copy(self);
    self_2 = t5;
    t7 = ov_copy(n);
    n_2 = t7;
    t8 = ov_copy(n_2);
    if (OWN_UNLIKELY((t9 = own_call(own_classes[6], (const OwnWord[]){t8}, 1)) == 0)) {
      own_error_trace(&sites_fn_round_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t8);
    goto b6;
  b4:;
    ov_release(t8);
    if (OWN_UNLIKELY((t10 = own_add(words[81 /* round  */], t9)) == 0)) {
      own_error_trace(&sites_fn_round_2[2]);
      goto b5;
    }
    goto b8;
  b5:;
    ov_release(t9);
  b6:;
    ov_release(self_2);
    ov_release(n_2);
  b7:;
    return 0;
  b8:;
    ov_release(t9);
    result = t10;
    ov_release(self_2);
    ov_release(n_2);
    return result;
}

static const OwnSite sites_fn_repr_2[] = {
  {"/work/main/tests/python/class-arithmetic.own", 80, 9, "V.__repr__"},
  {"/work/main/tests/python/class-arithmetic.own", 81, 26, "V.__repr__"},
  {"/work/main/tests/python/class-arithmetic.own", 81, 22, "V.__repr__"},
  {"/work/main/tests/python/class-arithmetic.own", 81, 16, "V.__repr__"},
};
static OwnCache caches_fn_repr_2[1];
/* V.__repr__, /work/main/tests/python/class-arithmetic.own:80 */
static OwnWord fn_repr_2(OwnWord self) {
    OwnWord result;
    OwnWord self_2;
    OwnWord t4;
    OwnWord t5;
    OwnWord t6;
    OwnWord t7;
    OwnWord t8;
    if (OWN_UNLIKELY(own_check_stack())) {
      own_error_trace(&sites_fn_repr_2[0]);
      goto b9;
    }
    t4 = ov_copy(self);
    self_2 = t4;
    t5 = ov_copy(self_2);
    if (OWN_UNLIKELY((t6 = own_get_attr(t5, words[2 /* n */], &caches_fn_repr_2[0])) == 0)) {
      own_error_trace(&sites_fn_repr_2[1]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t5);
    goto b8;
  b4:;
    ov_release(t5);
    if (OWN_UNLIKELY((t7 = own_call(own_classes[6], (const OwnWord[]){t6}, 1)) == 0)) {
      own_error_trace(&sites_fn_repr_2[2]);
      goto b5;
    }
    goto b6;
  b5:;
    ov_release(t6);
    goto b8;
  b6:;
    ov_release(t6);
    if (OWN_UNLIKELY((t8 = own_add(words[57 /* V */], t7)) == 0)) {
      own_error_trace(&sites_fn_repr_2[3]);
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

static const OwnSite sites_fn__x3Clambda_x3E_8[] = {
  {"/work/main/tests/python/class-arithmetic.own", 88, 19, "<lambda>"},
  {"/work/main/tests/python/class-arithmetic.own", 88, 19, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-arithmetic.own:88 */
static OwnWord fn__x3Clambda_x3E_8(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (global_2_v == OWN_UNBOUND) goto b5;
    t5 = ov_copy(global_2_v);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_add(t2, words[83 /* a */])) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[0]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t2);
    goto b6;
  b4:;
    ov_release(t2);
    result = t6;
    return result;
  b5:;
    if (OWN_UNLIKELY(own_unbound_global(words[82 /* v */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_8[1]);
      goto b6;
    }
    goto b7;
  b6:;
    return 0;
  b7:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_9[] = {
  {"/work/main/tests/python/class-arithmetic.own", 88, 36, "<lambda>"},
  {"/work/main/tests/python/class-arithmetic.own", 88, 36, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-arithmetic.own:88 */
static OwnWord fn__x3Clambda_x3E_9(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (global_2_v == OWN_UNBOUND) goto b5;
    t5 = ov_copy(global_2_v);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_add(t2, OWN_NONE)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_9[0]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t2);
    goto b6;
  b4:;
    ov_release(t2);
    result = t6;
    return result;
  b5:;
    if (OWN_UNLIKELY(own_unbound_global(words[82 /* v */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_9[1]);
      goto b6;
    }
    goto b7;
  b6:;
    return 0;
  b7:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_10[] = {
  {"/work/main/tests/python/class-arithmetic.own", 88, 54, "<lambda>"},
  {"/work/main/tests/python/class-arithmetic.own", 88, 58, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-arithmetic.own:88 */
static OwnWord fn__x3Clambda_x3E_10(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (global_2_v == OWN_UNBOUND) goto b5;
    t5 = ov_copy(global_2_v);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_truediv(ov_small(INT64_C(1)), t2)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_10[0]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t2);
    goto b6;
  b4:;
    ov_release(t2);
    result = t6;
    return result;
  b5:;
    if (OWN_UNLIKELY(own_unbound_global(words[82 /* v */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_10[1]);
      goto b6;
    }
    goto b7;
  b6:;
    return 0;
  b7:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_11[] = {
  {"/work/main/tests/python/class-arithmetic.own", 88, 69, "<lambda>"},
  {"/work/main/tests/python/class-arithmetic.own", 88, 73, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-arithmetic.own:88 */
static OwnWord fn__x3Clambda_x3E_11(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (global_2_v == OWN_UNBOUND) goto b5;
    t5 = ov_copy(global_2_v);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_mod(ov_small(INT64_C(1)), t2)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_11[0]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t2);
    goto b6;
  b4:;
    ov_release(t2);
    result = t6;
    return result;
  b5:;
    if (OWN_UNLIKELY(own_unbound_global(words[82 /* v */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_11[1]);
      goto b6;
    }
    goto b7;
  b6:;
    return 0;
  b7:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_12[] = {
  {"/work/main/tests/python/class-arithmetic.own", 88, 84, "<lambda>"},
  {"/work/main/tests/python/class-arithmetic.own", 88, 88, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-arithmetic.own:88 */
static OwnWord fn__x3Clambda_x3E_12(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (global_2_v == OWN_UNBOUND) goto b5;
    t5 = ov_copy(global_2_v);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_binary(10, ov_small(INT64_C(1)), t2)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_12[0]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t2);
    goto b6;
  b4:;
    ov_release(t2);
    result = t6;
    return result;
  b5:;
    if (OWN_UNLIKELY(own_unbound_global(words[82 /* v */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_12[1]);
      goto b6;
    }
    goto b7;
  b6:;
    return 0;
  b7:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_13[] = {
  {"/work/main/tests/python/class-arithmetic.own", 88, 99, "<lambda>"},
  {"/work/main/tests/python/class-arithmetic.own", 88, 104, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-arithmetic.own:88 */
static OwnWord fn__x3Clambda_x3E_13(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t3;
    OwnWord t6;
    OwnWord t7;
    t2 = own_list_new(NULL, 0);
    if (global_2_v == OWN_UNBOUND) goto b5;
    t6 = ov_copy(global_2_v);
    t3 = t6;
    if (OWN_UNLIKELY((t7 = own_add(t2, t3)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_13[0]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t3);
    goto b6;
  b4:;
    ov_release(t2);
    ov_release(t3);
    result = t7;
    return result;
  b5:;
    if (OWN_UNLIKELY(own_unbound_global(words[82 /* v */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_13[1]);
      goto b6;
    }
    goto b7;
  b6:;
    ov_release(t2);
    return 0;
  b7:;
    __builtin_unreachable();
}

static const OwnSite sites_fn__x3Clambda_x3E_14[] = {
  {"/work/main/tests/python/class-arithmetic.own", 88, 115, "<lambda>"},
  {"/work/main/tests/python/class-arithmetic.own", 88, 120, "<lambda>"},
};
/* <lambda>, /work/main/tests/python/class-arithmetic.own:88 */
static OwnWord fn__x3Clambda_x3E_14(void) {
    OwnWord result;
    OwnWord t2;
    OwnWord t5;
    OwnWord t6;
    if (global_2_v == OWN_UNBOUND) goto b5;
    t5 = ov_copy(global_2_v);
    t2 = t5;
    if (OWN_UNLIKELY((t6 = own_binary(8, ov_small(INT64_C(2)), t2)) == 0)) {
      own_error_trace(&sites_fn__x3Clambda_x3E_14[0]);
      goto b3;
    }
    goto b4;
  b3:;
    ov_release(t2);
    goto b6;
  b4:;
    ov_release(t2);
    result = t6;
    return result;
  b5:;
    if (OWN_UNLIKELY(own_unbound_global(words[82 /* v */]))) {
      own_error_trace(&sites_fn__x3Clambda_x3E_14[1]);
      goto b6;
    }
    goto b7;
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
