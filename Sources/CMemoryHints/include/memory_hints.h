#ifndef MEMORY_HINTS_H
#define MEMORY_HINTS_H

// Asks the processor to fetch the cache line at `address`, which will be written soon.
static inline void memory_hint_will_write(const void *_Nonnull address) {
  __builtin_prefetch(address, 1, 3);
}

#endif
