internal import Languages
internal import Workbooks

/// The looks of a scoring sheet's cells.
enum SheetStyles {
  static let headFill: UInt32 = 0x1F3864
  static let sectionFill: UInt32 = 0xDCE6F1
  static let requiredFill: UInt32 = 0xFFF2CC
  static let wrongFill: UInt32 = 0xF4B183
  static let quietFill: UInt32 = 0xF2F2F2
  static let quietColour: UInt32 = 0xA6A6A6

  static let plain = CellStyle()

  static let title = make { $0.isBold = true }
  static let label = make { $0.colour = 0x595959 }
  static let head = make {
    $0.isBold = true
    $0.fill = headFill
    $0.colour = 0xFFFFFF
    $0.hasBorder = true
  }
  static let section = make {
    $0.isBold = true
    $0.fill = sectionFill
    $0.hasBorder = true
  }
  static let question = make {
    $0.wraps = true
    $0.hasBorder = true
  }
  static let status = make {
    $0.isItalic = true
    $0.hasBorder = true
    $0.wraps = true
  }
  /// A cell to fill in: texts stay as they are typed.
  static let input = make {
    $0.isLocked = false
    $0.hasBorder = true
    $0.wraps = true
    $0.numberFormat = "@"
  }
  static let numberInput = make {
    $0.isLocked = false
    $0.hasBorder = true
  }

  static func dateInput(_ language: Language) -> CellStyle {
    make {
      $0.isLocked = false
      $0.hasBorder = true
      $0.numberFormat = language == .french ? "dd/mm/yyyy" : "d mmm yyyy"
    }
  }

  static func score(decimals: Int, isFinal: Bool) -> CellStyle {
    make {
      $0.isBold = isFinal
      $0.numberFormat = numberFormat(decimals)
      $0.alignment = .right
    }
  }

  static func sectionScore(decimals: Int) -> CellStyle {
    var style = section
    style.numberFormat = numberFormat(decimals)
    return style
  }

  static func refused(_ style: CellStyle) -> CellStyle {
    var style = style
    style.fill = wrongFill
    return style
  }

  static func fill(_ fill: UInt32, colour: UInt32? = nil) -> CellStyle {
    make {
      $0.fill = fill
      $0.colour = colour
    }
  }

  private static func numberFormat(_ decimals: Int) -> String {
    decimals > 0 ? "0." + String(repeating: "0", count: decimals) : "0"
  }

  private static func make(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = CellStyle()
    change(&style)
    return style
  }
}
