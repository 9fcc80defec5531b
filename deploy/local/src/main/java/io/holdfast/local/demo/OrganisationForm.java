package io.holdfast.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The file {@code demo/organisation.yaml}.
 *
 * @param inventorySource the source that lists the populations
 * @param populations the names of their files, in the order in which they may build upon each other
 * @param scenes what happens, in turn
 * @param exceptions what was agreed not to hold for a while
 */
record OrganisationForm(
        String name,
        String inventorySource,
        List<String> populations,
        List<SceneForm> scenes,
        List<Organisation.Agreed> exceptions) {

    /**
     * What happens to one asset.
     *
     * @param tells the kind or the adapter by which it becomes known
     * @param change what is different then
     */
    record SceneForm(String says, String subject, String tells, ObjectNode change) {}

    Organisation organise() {
        var all = new ArrayList<Population>();
        for (var file : populations) {
            all.add(Tables.read("population/" + file + ".yaml", PopulationForm.class)
                    .populate(List.copyOf(all)));
        }
        return new Organisation(
                name,
                inventorySource,
                List.copyOf(all),
                scenes.stream().map(scene -> scene(scene, all)).toList(),
                exceptions);
    }

    /** The first of the tellings that say this about that asset. */
    private static Scene scene(SceneForm form, List<Population> all) {
        for (var population : all) {
            for (var member : population.members()) {
                for (var telling : population.tellings()) {
                    if (member.uid().equals(form.subject())
                            && telling.what().equals(form.tells())
                            && telling.covers(member)) {
                        return new Scene(form.says(), member, telling, form.change());
                    }
                }
            }
        }
        throw new IllegalStateException("nothing tells " + form.tells() + " of " + form.subject());
    }
}
