import { pageKeeping } from "../../../components/exercises/page-keeping.js";
import { collectionStore } from "../../../components/storage/own-collection.js";
import { keepNetwork, keptNetworks, type OwnNetwork } from "../../../components/storage/own-networks.js";
import { t } from "../../../components/words/t.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Pair } from "../../../lib/data/near-duplicates.js";
import {
  emptyProject,
  type ProjectRecord,
  projectName,
  readProject,
  writeProject,
} from "../../../lib/exercises/project-record.js";
import { type Collection, emptyCollection } from "../../../lib/labs/teach/collection.js";
import {
  classesOf,
  type Milestone,
  milestones,
  type ProjectFacts,
  typedNumber,
} from "../study/milestones.js";
import {
  countsIn,
  duplicatesIn,
  lockKey,
  type ProjectRows,
  projectDataset,
  projectRows,
} from "../study/project-data.js";

/** Name of the drawings and of the network of a project, where they are kept. */
const keptAs = "project";

/** A project on its way: what was typed and found, its drawings, its network, and how far it is. */
export interface ProjectController {
  readonly record: ProjectRecord;
  /** All drawings; those of classes that are named now are in `dataset`. */
  readonly collection: Collection;
  readonly dataset: Dataset | undefined;
  readonly classes: readonly string[];
  readonly pairs: readonly Pair[];
  /** Of the seed that is typed; undefined while there are no drawings. */
  readonly rows: ProjectRows | undefined;
  readonly key: string;
  /** The network that the record speaks of, where this browser has it. */
  readonly network: OwnNetwork | undefined;
  readonly facts: ProjectFacts;
  readonly milestones: readonly Milestone[];
  /** Why drawings or weights are not kept; empty where they are. */
  readonly notice: string;
  change(changes: Partial<ProjectRecord>): void;
  useCollection(collection: Collection): void;
  useNetwork(network: OwnNetwork): void;
  /** Deletes the project and its drawings. */
  startOver(): void;
  /** Calls back now and after each change. */
  follow(show: () => void): void;
}

const notKept = t("This browser does not keep drawings and weights: they last until you leave the page.");

/** The project of this browser, or a new one; what is kept of drawings and weights comes as soon as it is read. */
export function projectController(): ProjectController {
  const store = collectionStore(keptAs);
  const followers: (() => void)[] = [];
  const pictures = new Map<number, Uint8Array>();
  let record = readProject(pageKeeping.read(projectName)) ?? emptyProject;
  let collection = emptyCollection();
  let network: OwnNetwork | undefined;
  let notice = "";
  let data = dataOf(record, collection, pictures);

  function tell(): void {
    for (const show of followers) show();
  }

  function refuse(): void {
    notice = notKept;
    tell();
  }

  function take(next: Collection): void {
    collection = next;
    data = dataOf(record, collection, pictures);
    tell();
  }

  async function readKept(): Promise<void> {
    const kept = await store.read();
    const networks = await keptNetworks();
    network ??= networks.find(({ name }) => name === keptAs);
    // What was drawn while it was read is not thrown away.
    if (kept && collection.drawings.length === 0) take(kept);
    else tell();
  }

  readKept().catch(refuse);
  const controller: ProjectController = {
    get record() {
      return record;
    },
    get collection() {
      return collection;
    },
    get network() {
      return network;
    },
    get notice() {
      return notice;
    },
    get dataset() {
      return data.dataset;
    },
    get classes() {
      return data.classes;
    },
    get pairs() {
      return data.pairs;
    },
    get rows() {
      return data.rows;
    },
    get key() {
      return data.key;
    },
    get facts() {
      const { dataset, key, pairs, classes } = data;
      return { classes, counts: dataset ? countsIn(dataset) : [], key, pairs: pairs.length };
    },
    get milestones() {
      return milestones(record, controller.facts);
    },
    change(changes) {
      const before = record;
      record = { ...record, ...changes };
      if (!pageKeeping.write(projectName, writeProject(record))) notice = notKept;
      const touched = [record.classes, record.given, record.splitSeed].some(
        (value, k) => value !== [before.classes, before.given, before.splitSeed][k],
      );
      if (touched) data = dataOf(record, collection, pictures);
      tell();
    },
    useCollection(next) {
      take(next);
      store.keep(next).catch(refuse);
    },
    useNetwork(next) {
      network = next;
      keepNetwork({ ...next, name: keptAs }).catch(refuse);
    },
    startOver() {
      record = emptyProject;
      pageKeeping.remove(projectName);
      // Numbers of drawings begin anew, and with them what was made of them.
      pictures.clear();
      controller.useCollection(emptyCollection());
    },
    follow(show) {
      followers.push(show);
      show();
    },
  };
  return controller;
}

/** What follows from the drawings, the names of the classes and the seed. */
function dataOf(record: ProjectRecord, collection: Collection, pictures: Map<number, Uint8Array>) {
  const classes = namesOf(record);
  const drawings = collection.drawings.filter(({ word }) => classes.includes(word));
  const dataset = projectDataset({ ...collection, classes, drawings }, record.given, pictures);
  const seed = typedNumber(record.splitSeed);
  const valid = dataset && Number.isInteger(seed) && seed >= 0;
  return {
    classes,
    dataset,
    pairs: dataset ? duplicatesIn(dataset) : [],
    rows: valid ? projectRows(dataset.labels, seed) : undefined,
    key: valid ? lockKey(dataset, seed) : "",
  };
}

function namesOf(record: ProjectRecord): readonly string[] {
  try {
    return classesOf(record).filter((name, k, all) => all.indexOf(name) === k);
  } catch {
    return [];
  }
}
