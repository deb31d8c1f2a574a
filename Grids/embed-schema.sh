#!/bin/sh
# Writes grid.xsd into the Swift source that carries it inside the binary.
set -eu
cd "$(dirname "$0")"
target=../Sources/EvaluationGrids/GridSchema+Text.swift
{
  printf '%s\n' '// swift-format-ignore-file' '// Written by Grids/embed-schema.sh from Grids/grid.xsd.' ''
  printf '%s\n' 'extension GridSchema {' '  /// The text of `Grids/grid.xsd`.' '  public static let text = #"""'
  cat grid.xsd
  printf '%s\n' '' '"""#' '}'
} > "$target"
