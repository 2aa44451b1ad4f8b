import { workbookPeer } from "../../bin/bench/workbook.js";
import { offerPeer } from "./peer.js";

offerPeer((workload) => workbookPeer(workload, { profile: "fused" }));
