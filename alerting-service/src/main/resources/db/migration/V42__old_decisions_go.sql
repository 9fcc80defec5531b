-- What was decided about telling is kept for a while only; the timelines of findings are kept for good.
create index route_decision_by_age on route_decision (at);
