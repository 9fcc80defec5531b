package io.holdfast.control.check;

import io.holdfast.control.assess.SubjectJudge;
import io.holdfast.control.rule.CompiledRule;

/** What all tests of one control share. */
record Setting(SubjectJudge judge, CompiledRule rule, TestFile file, Intake intake) {}
