import { t } from "../../../components/words/t.js";
import { milestoneFrame, recordField } from "./milestone-frame.js";
import type { ProjectController } from "./project-controller.js";

/** What the network is for, and the classes that it tells apart. */
export function classesView(controller: ProjectController): HTMLElement {
  return milestoneFrame(
    controller,
    1,
    recordField(controller, "purpose", t("What the network is for"), 2),
    recordField(controller, "classes", t("Classes, with commas between")),
  );
}
