#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv101();
const Rule& trv102();
const Rule& trv104();
const Rule& trv105();
const Rule& trv106();
const Rule& trv107();
const Rule& trv108();
const Rule& trv109();
const Rule& trv110();
const Rule& trv111();
const Rule& trv803();

}  // namespace trivsel
