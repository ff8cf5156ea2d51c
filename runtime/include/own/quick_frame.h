// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Frames of generators, inline: a part of own/quick.h.
**
** In: a frame that runs. Out: its state and slots. Invariant: what waits in a slot belongs to the frame, and what is taken leaves
** UNBOUND behind. The surprise: what runs code when the frame ends is left to the entry, which all releases have to know of. */
#ifndef OWN_QUICK_FRAME_H
#define OWN_QUICK_FRAME_H

OV_QUICK int64_t ov_frame_state(OwnWord frame) { return ((OwnGenerator *)ov_object(frame))->state; }
OV_QUICK OwnWord ov_frame_take(OwnWord frame, int64_t slot) {
  OwnGenerator *generator = (OwnGenerator *)ov_object(frame);
  OwnWord kept = generator->slots[slot];
  generator->slots[slot] = OWN_UNBOUND;
  return kept;
}
OV_QUICK void ov_frame_put(OwnWord frame, int64_t slot, OwnWord taken) {
  ((OwnGenerator *)ov_object(frame))->slots[slot] = taken;
}
OV_QUICK void ov_yield(OwnWord frame, OwnWord taken) {
  ((OwnGenerator *)ov_object(frame))->value = taken;
}
OV_QUICK void ov_suspend(OwnWord frame, int64_t state, bool runs_code) {
  if (runs_code) {
    own_suspend(frame, state, runs_code);
  } else {
    ((OwnGenerator *)ov_object(frame))->state = (uint32_t)state;
    ((OwnGenerator *)ov_object(frame))->runs_code = false;
  }
}
OV_QUICK OwnWord ov_resumed(OwnWord frame) {
  OwnGenerator *generator = (OwnGenerator *)ov_object(frame);
  OwnWord sent = generator->value;
  generator->value = OWN_UNBOUND;
  return sent == OWN_UNBOUND ? 0 : sent;
}

#endif
