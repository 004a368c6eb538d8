/* The concept guide: draws each concept's sample tasks when they come into view. */
"use strict";
lazily([...document.querySelectorAll(".card")], (card) => {
  const place = card.querySelector(".samples");
  for (const task of DATA[Number(place.dataset.concept)]) place.append(drawPairs(task, card.clientWidth - 34));
});
document.documentElement.dataset.ready = "yes";
