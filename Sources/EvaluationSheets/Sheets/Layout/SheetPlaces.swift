internal import QualityModel
internal import Workbooks

extension SheetLayout {
  /// Every cell to fill in, with the key of its row.
  var slots: [(slot: SheetSlot, cell: CellReference)] {
    var slots: [(SheetSlot, CellReference)] = [
      (.evaluator, SheetHead.evaluator), (.date, SheetHead.date),
      (.overallComment, SheetHead.comment),
    ]
    for placed in criteria {
      let id = placed.criterion.id
      slots.append((.answer(criterion: id), SheetColumn.answer.cell(placed.row)))
      for (level, row) in zip(placed.criterion.levels, placed.levelRows) {
        slots.append((.level(criterion: id, level: level.id), SheetColumn.answer.cell(row)))
      }
      slots.append((.cause(criterion: id), SheetColumn.cause.cell(placed.row)))
      slots.append((.comment(criterion: id), SheetColumn.comment.cell(placed.row)))
      slots.append((.quote(criterion: id), SheetColumn.quote.cell(placed.row)))
    }
    return slots
  }

  /// What the rows are called, out of sight: rows are known by it when they have moved.
  var keys: [(key: String, row: Int)] {
    var keys = [
      ("interaction", SheetHead.interactionRow), ("evaluator", SheetHead.evaluatorRow),
      ("date", SheetHead.dateRow), ("comment", SheetHead.commentRow),
      ("table", SheetHead.tableRow), ("start", SheetHead.startRow),
      ("channel", SheetHead.channelRow), ("duration", SheetHead.durationRow),
      ("agent", SheetHead.agentRow),
    ]
    for section in sections {
      if let id = section.section?.id { keys.append(("section \(id)", section.row)) }
    }
    for placed in criteria {
      let id = placed.criterion.id
      keys.append(("criterion \(id)", placed.row))
      for (level, row) in zip(placed.criterion.levels, placed.levelRows) {
        keys.append(("level \(id) \(level.id)", row))
      }
    }
    return keys
  }
}
