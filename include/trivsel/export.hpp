#pragma once

/// What the shared library shows; everything else in it is hidden.
#if defined(__GNUC__)
#define TRIVSEL_EXPORT __attribute__((visibility("default")))
#else
#define TRIVSEL_EXPORT
#endif
