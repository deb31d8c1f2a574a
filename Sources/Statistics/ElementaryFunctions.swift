#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

func exponential(_ x: Double) -> Double { exp(x) }

func naturalLogarithm(_ x: Double) -> Double { log(x) }

func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }

func inverseHyperbolicTangent(_ x: Double) -> Double { atanh(x) }
