// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Passes of LLVM for -O2 and -O3, as text for LLVMRunPasses.
**
** It is LLVM 19's own list (`opt-19 -passes='default<O2>' -print-pipeline-passes`; passes for
** coroutines, OpenMP and profiles left out) with one pass more: `irce`. It splits the rounds of a
** loop: where an index runs from one end to the other, a main loop goes as far as all checks of
** bounds would hold, without them, and what is left runs with them, so a panic stays where it was.
** That needs headers of lists in registers (hence behind `licm`) and comparisons as they were
** written (hence before `indvars`). Twice, because in `c[i][j] += b[k][j]` the row of c leaves the
** loop only when the checks of b have left it. The surprise: it cannot be added to "default<O2>"
** from C. */
#ifndef OWN_BACKEND_LLVM_PIPELINE_H
#define OWN_BACKEND_LLVM_PIPELINE_H

// clang-format off
#define COMBINE "instcombine<no-verify-fixpoint>,"
#define TIDY    "simplifycfg<switch-range-to-icmp>,"

/* Parts that differ: O3_SPLIT, O3_ARGUMENTS, O3_CONTROL: more passes; UNSWITCH, UNROLL: how far they go. */
#define PIPELINE(O3_SPLIT, O3_ARGUMENTS, O3_CONTROL, UNSWITCH, UNROLL)                              \
  /* whole program: constants, dead globals */                                                      \
  "forceattrs,inferattrs,"                                                                          \
  "function<eager-inv>(lower-expect,simplifycfg,sroa<modify-cfg>,early-cse<>" O3_SPLIT "),"         \
  "ipsccp,called-value-propagation,globalopt,"                                                      \
  "function<eager-inv>(mem2reg," COMBINE "simplifycfg<switch-range-to-icmp>),"                      \
  "always-inline,require<globals-aa>,function(invalidate<aa>),require<profile-summary>,"            \
  /* callees before callers */                                                                      \
  "cgscc(devirt<4>(inline,function-attrs<skip-non-recursive-function-attrs>," O3_ARGUMENTS          \
  "function<eager-inv;no-rerun>("                                                                   \
  "sroa<modify-cfg>,early-cse<memssa>,jump-threading,correlated-propagation," TIDY COMBINE          \
  "aggressive-instcombine,libcalls-shrinkwrap,tailcallelim," TIDY                                   \
  "reassociate,constraint-elimination,"                                                             \
  "loop-mssa(loop-instsimplify,loop-simplifycfg,licm<no-allowspeculation>,loop-rotate,licm,"        \
  "simple-loop-unswitch<" UNSWITCH ">)," TIDY COMBINE                                               \
  "loop(loop-unroll-full),irce,simplifycfg," COMBINE "loop-mssa(licm,simple-loop-unswitch<" UNSWITCH ">,licm),irce,"       \
  "loop(loop-idiom,indvars,simple-loop-unswitch<" UNSWITCH ">,loop-deletion,loop-unroll-full),"     \
  "sroa<modify-cfg>,vector-combine,mldst-motion,gvn,sccp,bdce," COMBINE                             \
  "jump-threading,correlated-propagation,adce,memcpyopt,dse,loop-mssa(licm),"                       \
  "simplifycfg<switch-range-to-icmp;hoist-common-insts;sink-common-insts>,"                         \
  "instcombine<no-verify-fixpoint>),function-attrs)),"                                                                 \
  /* functions as they will stay: vectors */                                                        \
  "deadargelim,globalopt,globaldce,rpo-function-attrs,recompute-globalsaa,"                         \
  "function<eager-inv>(float2int,lower-constant-intrinsics," O3_CONTROL                             \
  "loop(loop-rotate,loop-deletion),loop-distribute,inject-tli-mappings,loop-vectorize,"             \
  "infer-alignment,loop-load-elim," COMBINE                                                         \
  "simplifycfg<forward-switch-cond;switch-range-to-icmp;switch-to-lookup;no-keep-loops;"            \
  "hoist-common-insts;sink-common-insts>,slp-vectorizer,vector-combine," COMBINE                    \
  "loop-unroll<" UNROLL ">,sroa<preserve-cfg>,infer-alignment," COMBINE "loop-mssa(licm),"          \
  "alignment-from-assumptions,loop-sink,instsimplify,div-rem-pairs,tailcallelim,"                   \
  "simplifycfg<switch-range-to-icmp;speculate-unpredictables>),"                                    \
  "globaldce,constmerge"

static const char PIPELINE_O2[] = PIPELINE("", "", "", "no-nontrivial;trivial", "O2");
static const char PIPELINE_O3[] = PIPELINE(",callsite-splitting", "argpromotion,", "chr,", "nontrivial;trivial", "O3");
// clang-format on
#undef PIPELINE
#undef COMBINE
#undef TIDY
#endif
