import { workbookPeer } from "../../bin/bench/workbook.js";
import { connectHelperAt } from "../../src/lib/workers/remote-helpers.js";
import { offerPeer } from "./peer.js";

offerPeer((workload) => workbookPeer(workload, { connect: connectHelperAt("helper.worker.js") }));
