PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE = $(SWIFT) build -c release --static-swift-stdlib --product ecoute
BINARY = .build/release/ecoute

.PHONY: help demo test lint bench build install packages test-packages clean-demo

help:
	@echo "make demo      builds, makes the example workspace in demo/ and its coaching sheets"
	@echo "make test      runs every test"
	@echo "make lint      checks the layout of the code and the rules of the house"
	@echo "make bench     measures, other tools beside it"
	@echo "make install   the command into PREFIX/bin (PREFIX=$(PREFIX))"

packages:
	@Tools/install-packages

test-packages:
	@Tools/install-packages --for-tests

build: packages
	$(RELEASE)

demo: packages
	$(SWIFT) build --product ecoute
	@Tools/demo .build/debug/ecoute demo

test: test-packages
	$(SWIFT) build --product ecoute
	$(SWIFT) test

lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Benchmarks/Sources Benchmarks/Package.swift Package.swift
	@Tools/check-house
	@echo "lint: clean"

bench: packages
	@Benchmarks/run

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/ecoute"
	install -s -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/ecoute"
	for part in Grids Plans Transcripts; do rm -rf "$(DESTDIR)$(PREFIX)/share/ecoute/$$part"; done
	cp -R Grids Plans Transcripts "$(DESTDIR)$(PREFIX)/share/ecoute/"
