#include "cli/invocation.hpp"
#include "cli/table.hpp"

namespace trivsel {
namespace {
int run_explain(Invocation&) { return kDone; }
int run_list(Invocation&) { return kDone; }
int run_show(Invocation&) { return kDone; }
int run_schema(Invocation&) { return kDone; }
}  // namespace
Command explain_command() { return {.name = "explain", .summary = {"a","b"}, .run = run_explain}; }
Command programme_list_command() { return {.name = "programme list", .summary = {"a","b"}, .is_default = true, .run = run_list}; }
Command programme_show_command() { return {.name = "programme show", .summary = {"a","b"}, .run = run_show}; }
Command schema_command() { return {.name = "schema", .summary = {"a","b"}, .run = run_schema}; }
}  // namespace trivsel
