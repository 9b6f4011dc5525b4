#pragma once

#include "rules/rule.hpp"

namespace trivsel {

const Rule& trv301();
const Rule& trv302();
const Rule& trv303();
const Rule& trv304();
const Rule& trv305();
const Rule& trv306();
const Rule& trv307();
const Rule& trv308();
const Rule& trv309();
const Rule& trv310();
const Rule& trv311();
const Rule& trv312();
const Rule& trv313();
const Rule& trv314();
const Rule& trv315();
const Rule& trv316();
const Rule& trv317();
const Rule& trv318();
const Rule& trv319();
const Rule& trv320();
const Rule& trv321();
const Rule& trv322();
const Rule& trv323();
const Rule& trv324();
const Rule& trv325();
const Rule& trv326();
const Rule& trv327();

}  // namespace trivsel
