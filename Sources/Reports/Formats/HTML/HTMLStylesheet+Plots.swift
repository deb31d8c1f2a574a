extension HTMLStylesheet {
  /// What a flowing document adds for plots and for tables that run over several sheets.
  static let plots: StaticString = """
    .plot{width:100%;max-width:27rem;height:auto}
    .band{fill:#e3e8ec}
    .z{stroke:#5b6670;stroke-width:1;fill:none}
    .lc{stroke:var(--accent);stroke-width:1.8;fill:none}
    .ll{stroke:var(--mark);stroke-width:1.5;stroke-dasharray:5 3;fill:none}
    .jo{stroke:#6b7682;stroke-width:1;fill:none}
    .pt{fill:#fff;stroke:var(--accent);stroke-width:1.5}
    .ps{fill:var(--mark)}
    svg .st{text-anchor:start}
    svg .en{text-anchor:end}
    section>*+table,section>table+*,section>*+.columns{margin-top:.5em}
    section>table+.note,section>table+.legend{margin-top:.25em}
    @media print{
    table:has(tbody+tbody){break-inside:auto}
    tbody{break-inside:avoid}
    p:has(+.columns),p:has(+table){break-after:avoid}
    .legend{break-before:avoid}
    }
    """
}
