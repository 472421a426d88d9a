#!/usr/bin/env node
// Plain JavaScript on purpose: it must run on any Node that npm put on this machine, before anything is built.
