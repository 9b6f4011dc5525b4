#include "money/pay.hpp"

namespace trivsel {

Message pay_text(Hours hours, Amount per_hour, std::optional<Amount> supplement) {
  const Message pay = say("{} hours × {}", "{} timer × {}", grouped(hours), kroner(per_hour));
  if (!supplement || *supplement == Amount{}) return pay;
  return say("{} + {}", "{} + {}", pay, kroner(*supplement));
}

Message pay_differs(const Message& pay, Amount right, Amount written) {
  return say("{} is {}, not {}", "{} er {}, ikke {}", pay, kroner(right), kroner(written));
}

Message pay_too_large(const Message& pay) {
  return say("{} is too large to be right", "{} er for stort til at være rigtigt", pay);
}

}  // namespace trivsel
