import * as of from "./algebra-alphabets.js";

/** A formula of a chapter, what is equal to it in disguise, and what is almost. */
export interface PairGroup {
  readonly about: string;
  readonly alphabet: of.Alphabet;
  readonly answer: string;
  readonly same: readonly string[];
  readonly other: readonly string[];
}

/** What chapters derive, as readers write it: lines that are equal to the answer, and lines that are not. */
export const pairGroups: readonly PairGroup[] = [
  group(
    "a linear layer, forward",
    of.linear,
    "y_ij = sum_k x_ik w_kj + b_j",
    `y = x W + b
     xW + b
     b + x@W
     y_ab = b_b + sum_c w_cb x_ac
     sum_k w_kj x_ik + b_j
     (W^T x^T)^T + b
     sum_(k=1)^in x_ik w_kj + b_j
     \\sum_{k} x_{ik}\\,w_{kj} + b_j
     (2 x W + 2 b)/2
     1/2 (sum_k 2 x_ik w_kj) + b_j
     sum_k (x_ik w_kj + b_j/in)
     y_{ij} = \\sum_{k=0}^{in-1} x_{ik} \\cdot w_{kj} + b_{j}`,
    `x W
     x W - b
     sum_k (x_ik w_kj + b_j)
     2 x W + b
     x W + 2b
     x W + b + 1e-9
     sum_k x_ik w_kj
     sum_k x_ik |w_kj| + b_j
     x W/in + b
     x_i0 w_0j + b_j`,
  ),
  group(
    "the weights' gradient",
    of.linear,
    "dW_kj = sum_i x_ik dy_ij",
    `dW = x^T dy
     xᵀ dy
     x^T @ dy
     (dy^T x)^T
     sum_i dy_ij x_ik
     dW_ab = sum_i x_ia dy_ib
     dW_kj = \\sum_{i} dy_{ij}\\,x_{ik}
     ∂L/∂w_kj = sum_i dy_ij x_ik
     dL/dw_kj = sum_m x_mk dy_mj
     \\frac{\\partial L}{\\partial w_{kj}} = \\sum_i x_{ik}\\,\\frac{2\\,dy_{ij}}{2}
     x^{\\mathsf T} dy
     x^\\top dy
     sum_i sum_l x_ik dy_il [l = j]
     sum_(i=1)^B x_ik dy_ij
     --x^T dy
     B (1/B) x^T dy
     sum_i [i = 0] x_ik dy_ij + sum_i [i > 0] x_ik dy_ij`,
    `-x^T dy
     dy^T x
     1/B x^T dy
     2 x^T dy
     x_0k dy_0j
     sum_i x_ik
     sum_i dy_ij
     sum_i x_ik dy_ij + w_kj
     sum_i x_ik dy_ij + 1e-8
     (1 + 1e-9) x^T dy
     sum_i |x_ik| dy_ij
     sum_i x_ik dy_ij [i > 0]
     sum_i x_ik sum_m dy_mj`,
  ),
  group(
    "the bias' gradient",
    of.linear,
    "db_j = sum_i dy_ij",
    `db = sum_i dy_i
     sum_m dy_mj
     sum_i sum_l dy_il [l = j]
     db_a = sum_i dy_ia
     \\sum_{i} dy_{ij}\\cdot 1
     sum_i dy_ij (1 + 1)/2
     B sum_i dy_ij/B
     sum_(i=0)^(B-1) dy_ij
     1 - (1 - sum_i dy_ij)`,
    `sum_i dy_ij/B
     -sum_i dy_ij
     dy_0j
     sum_i dy_ij + b_j
     B sum_i dy_ij
     sum_i dy_ij^2
     max_i dy_ij
     sum_i |dy_ij|
     sum_i dy_ij + 1e-10`,
  ),
  group(
    "the inputs' gradient",
    of.linear,
    "dx = dy W^T",
    `dx_ik = sum_j dy_ij w_kj
     dx_ik = sum_j w_kj dy_ij
     (W dy^T)^T
     dy @ W^T
     sum_j dy_ij w_kj
     sum_m dy_im w_km
     dx_ab = sum_c dy_ac w_bc
     \\sum_{j} dy_{ij}\\,w_{kj}
     dy W^{\\top}
     -dy (-W)^T
     dy (W + W)^T / 2`,
    `W dy^T
     -dy W^T
     dy W^T/B
     dy W^T + x
     2 dy W^T
     dx_ik = sum_j dy_ij
     dy_i0 w_k0
     sum_j dy_ij w_kj / n
     dx_ik = sum_j dy_ij |w_kj|
     dy W^T + 1e-9 x`,
  ),
  group(
    "softmax, shifted",
    of.softmax,
    "p_j = e^z_j / sum_k e^z_k",
    `e^(z_j - m) / sum_k e^(z_k - m)
     e^{z_j + c}/sum_k e^{z_k + c}
     exp(z_j)/sum_k exp(z_k)
     e^z_j / S
     1/sum_k e^(z_k - z_j)
     softmax(z)
     e^(z_j - max_k z_k)/sum_l e^(z_l - max_k z_k)
     e^(z_j - ln sum_k e^z_k)
     \\frac{e^{z_j}}{\\sum_k e^{z_k}}
     e^z_j (sum_k e^z_k)^-1
     1/(1 + sum_{k≠j} e^(z_k - z_j))
     e^c e^z_j/(e^c sum_k e^z_k)
     1 - sum_{k≠j} e^z_k/S
     \\frac{\\exp(z_{j} - m)}{\\sum_{k} \\exp\\left(z_{k} - m\\right)}`,
    `e^(z_j - m)/sum_k e^z_k
     e^z_j
     e^-z_j/sum_k e^-z_k
     e^(2 z_j)/sum_k e^(2 z_k)
     z_j/sum_k z_k
     e^z_j/(sum_k e^z_k + 1e-9)
     e^z_j/sum_{k≠j} e^z_k
     2^z_j/sum_k 2^z_k
     e^z_j/sum_k e^z_j
     e^z_j/max_k e^z_k
     e^|z_j|/sum_k e^|z_k|
     e^(z_j^2)/sum_k e^(z_k^2)`,
  ),
  group(
    "softmax's Jacobian",
    of.softmax,
    "∂p_i/∂z_j = p_i ([i = j] - p_j)",
    `p_i [i = j] - p_i p_j
     p_j ([i=j] - p_i)
     [i = j] p_i (1 - p_i) - [i ≠ j] p_i p_j
     diag(p) - p^T p
     e^z_i/S ([i=j] - e^z_j/S)
     [i=j] e^z_i/S - e^z_i e^z_j/S^2
     J_ij = p_i [i=j] - p_i p_j
     J_ab = p_a ([a = b] - p_b)
     ∂/∂z_j (e^z_i / sum_k e^z_k)
     e^(z_i - m)/sum_k e^(z_k - m) ([i=j] - p_j)
     -p_i p_j + p_j [j = i]
     p_i sum_{k≠j} p_k [i=j] - p_i p_j [i≠j]
     p_{i}\\,\\bigl([\\,i = j\\,] - p_{j}\\bigr)
     \\operatorname{diag}(p) - p^{\\mathsf T} p
     \\frac{\\partial p_i}{\\partial z_j} = \\frac{[i=j] e^{z_i} S - e^{z_i} e^{z_j}}{S^2}`,
    `p_i (1 - p_i)
     -p_i p_j
     p_i ([i=j] + p_j)
     p_i ([i≠j] - p_j)
     -p_i ([i=j] - p_j)
     p_i - p_i p_j
     diag(p) - p^T p/2
     diag(p)
     [i=j] - p_i p_j
     p_i ([i=j] - p_j) + 1e-9
     p_i [i=j] (1 - p_i)
     p_i ([i=j] - p_i)
     z_i ([i=j] - p_j)
     e^z_i ([i=j] - p_j)`,
  ),
  group(
    "softmax backward",
    of.softmax,
    "dz_j = p_j (dp_j - sum_i dp_i p_i)",
    `sum_i dp_i p_i ([i=j] - p_j)
     sum_i dp_i J_ij
     dp (diag(p) - p^T p)
     dp J
     dp_j p_j - p_j sum_i dp_i p_i
     dp_j p_j (1 - p_j) - p_j sum_{i≠j} dp_i p_i
     p_j sum_i p_i (dp_j - dp_i)
     p ⊙ (dp - dp p^T)
     sum_i dp_i ∂p_i/∂z_j
     p_j (dp_j - c - sum_i (dp_i - c) p_i)
     \\sum_i dp_i\\,p_i\\,\\bigl([\\,i = j\\,] - p_j\\bigr)
     e^z_j/S (dp_j - sum_k dp_k e^z_k/S)`,
    `dp_j p_j (1 - p_j)
     p_j dp_j
     p_j (dp_j + sum_i dp_i p_i)
     p_j (sum_i dp_i p_i - dp_j)
     p_j (dp_j - sum_i dp_i)
     p_j (dp_j - sum_{i≠j} dp_i p_i)
     dp_j - sum_i dp_i p_i
     sum_i dp_i p_j (1 - p_j)
     p_j (dp_j - sum_i dp_i p_i / n)
     p_j (dp_j - dp_j p_j)
     (1 + 1e-10) p_j (dp_j - sum_i dp_i p_i)`,
  ),
  group(
    "cross-entropy through softmax",
    of.losses,
    "dz_j = p_j - Y_j",
    `-Y_j + p_j
     p - Y
     e^z_j/sum_k e^z_k - Y_j
     p_j (-Y_j/p_j + sum_i Y_i)
     p_j sum_i Y_i - Y_j
     sum_i (-Y_i/p_i) J_ij
     -sum_i Y_i/p_i p_i ([i=j] - p_j)
     ∂/∂z_j (-sum_k Y_k ln p_k)
     ∂/∂z_j (ln sum_k e^z_k - sum_k Y_k z_k)
     softmax(z) - Y
     d_j
     e^(z_j - m)/sum_k e^(z_k - m) - Y_j
     (p_j^2 - Y_j^2 - 2 Y_j (p_j - Y_j))/(p_j - Y_j)
     (p_j - Y_j) sum_k p_k
     [Y_j = 1] (p_j - 1) + [Y_j = 0] p_j`,
    `Y_j - p_j
     p_j
     -Y_j/p_j
     p_j - 1
     2 (p_j - Y_j)
     (p_j - Y_j)/n
     p_j (1 - Y_j)
     p_j (p_j - Y_j)
     p_j - Y_j + 1e-9
     z_j - Y_j
     |p_j - Y_j|
     p_j - Y_j p_j
     e^z_j - Y_j`,
  ),
  group(
    "surprise by the scores",
    of.losses,
    "L = -sum_j Y_j ln p_j",
    `ln sum_k e^z_k - sum_k Y_k z_k
     m + ln sum_k e^(z_k - m) - sum_j Y_j z_j
     -ln sum_j Y_j p_j
     sum_j Y_j ln(1/p_j)
     -sum_j Y_j (z_j - ln sum_k e^z_k)
     -ln prod_j p_j^Y_j
     sum_j Y_j (ln sum_k e^(z_k - z_j))
     -\\sum_j Y_j \\ln p_j
     -sum_j [Y_j = 1] ln p_j
     -1/2 sum_j Y_j ln(p_j^2)
     max_k z_k + ln sum_j e^(z_j - max_k z_k) - sum_j Y_j z_j`,
    `sum_j Y_j ln p_j
     -sum_j p_j ln Y_j
     -sum_j Y_j ln p_j / n
     -sum_j ln p_j
     -sum_j Y_j p_j
     1 - sum_j Y_j p_j
     ln sum_k e^z_k
     sum_k e^z_k - sum_k Y_k z_k
     -sum_j (Y_j ln p_j + (1 - Y_j) ln(1 - p_j))
     -sum_j Y_j ln(p_j + 1e-9)`,
  ),
  group(
    "squared error through softmax",
    of.losses,
    "dz_j = p_j (d_j - sum_i d_i p_i)",
    `sum_i d_i J_ij
     p_j ((p_j - Y_j) - sum_i (p_i - Y_i) p_i)
     d_j p_j (1 - p_j) - p_j sum_{i≠j} d_i p_i
     ∂/∂z_j (1/2 sum_k (p_k - Y_k)^2)
     p ⊙ (d - d p^T)
     sum_i p_i p_j (d_j - d_i)
     sum_i d_i p_i [i=j] - p_j sum_i d_i p_i
     p_j d_j sum_i p_i - p_j sum_i d_i p_i
     \\tfrac12 \\sum_i p_i\\,p_j (2 d_j - 2 d_i)
     d (diag(p) - p^T p)`,
    `d_j p_j (1 - p_j)
     d_j
     p_j d_j
     2 p_j (d_j - sum_i d_i p_i)
     -p_j (d_j - sum_i d_i p_i)
     p_j (d_j - sum_i d_i)
     p_j (1 - p_j)
     p_j (d_j + sum_i d_i p_i)
     p_j (d_j - sum_{i≠j} d_i p_i)
     ∂/∂z_j (sum_k (p_k - Y_k)^2)`,
  ),
  group(
    "on the simplex",
    of.free,
    "sum_j p_j (1 - p_j)",
    `1 - sum_j p_j^2
     sum_i sum_{j≠i} p_i p_j
     sum_j p_j - sum_j p_j²
     sum_j p_j sum_{k≠j} p_k
     2 - sum_j p_j^2 - sum_j p_j
     1 - p p^T
     (sum_j p_j)^2 - sum_j p_j^2
     1 - ||p||^2
     1 - sum_{i,j} p_i p_j [i = j]`,
    `1 - sum_j p_j
     n - sum_j p_j^2
     sum_j p_j^2
     1 - (sum_j p_j)^2
     sum_j (1 - p_j)
     1 - sum_j q_j^2
     1 - sum_j p_j q_j
     1 - ||p||
     1 - sum_j p_j^3`,
  ),
  group(
    "ReLU backward",
    of.relu,
    "da = dh ⊙ [a > 0]",
    `da_ij = dh_ij [a_ij > 0]
     dh .* [a > 0]
     [a > 0] ⊙ dh
     dh ⊙ (1 + sign(a))/2
     dh_ij (1 - [a_ij ≤ 0])
     dh ⊙ max(sign(a), 0)
     dh_ij max(a_ij, 0)/a_ij
     dh \\odot [\\,a > 0\\,]
     dh_ij [a_ij/|a_ij| = 1]
     dh ⊙ [max(a, 0) > 0]
     dh_ij (1/2 + a_ij/(2|a_ij|))`,
    `dh ⊙ [a < 0]
     dh
     [a > 0]
     dh ⊙ max(a, 0)
     dh ⊙ a
     dh ⊙ [dh > 0]
     -dh ⊙ [a > 0]
     dh ⊙ sign(a)
     max(dh, 0)
     dh_ij [a_ij > 1]
     dh_ij [a_ij > -1]`,
  ),
  group(
    "leaky ReLU",
    of.relu,
    "max(a_ij, 0) + alpha min(a_ij, 0)",
    `max(a_ij, α a_ij)
     a_ij [a_ij > 0] + alpha a_ij [a_ij < 0]
     alpha a_ij + (1 - alpha) max(a_ij, 0)
     a_ij (alpha + (1 - alpha) [a_ij > 0])
     ((1 + alpha) a_ij + (1 - alpha) |a_ij|)/2
     relu(a_ij) - alpha relu(-a_ij)
     max(a, alpha a)`,
    `max(a_ij, 0)
     max(a_ij, -alpha a_ij)
     alpha max(a_ij, 0)
     max(a_ij, 0) - alpha min(a_ij, 0)
     max(alpha, a_ij)
     a_ij
     max(a_ij, alpha)`,
  ),
  group(
    "the sigmoid's slope",
    of.numbers,
    "e^-a/(1 + e^-a)^2",
    `sigmoid(a) (1 - sigmoid(a))
     σ(a) - σ(a)^2
     σ(a) σ(-a)
     1/(1 + e^-a) - 1/(1 + e^-a)²
     1/(e^a + 2 + e^-a)
     e^a/(1 + e^a)^2
     (1 - tanh(a/2)^2)/4
     (1 - tanh²(a/2))/4
     ∂/∂a sigmoid(a)
     ∂/∂a (1 + e^-a)^-1
     \\frac{e^{-a}}{(1 + e^{-a})^2}
     1/(e^{a/2} + e^{-a/2})^2
     \\frac{1}{1 + e^{-a}} \\cdot \\frac{(1 + e^{-a}) - 1}{1 + e^{-a}}`,
    `-e^-a/(1 + e^-a)^2
     sigmoid(a)
     e^-a/(1 + e^-a)
     1 - sigmoid(a)^2
     e^a/(1 + e^-a)^2
     a (1 - a)
     1/(1 + e^-a)^2
     sigmoid(a) (1 + sigmoid(a))
     (1 - tanh(a)^2)/4
     e^-a/(1 + e^-a)^2 + 1e-12`,
  ),
  group(
    "tanh",
    of.numbers,
    "(e^a - e^-a)/(e^a + e^-a)",
    `tanh a
     2 σ(2a) - 1
     1 - 2/(e^(2a) + 1)
     (e^(2a) - 1)/(e^(2a) + 1)
     -tanh(-a)
     (1 - e^(-2a))/(1 + e^(-2a))
     2/(1 + e^(-2a)) - 1
     \\frac{e^{a} - e^{-a}}{e^{a} + e^{-a}}
     σ(2a) - σ(-2a)`,
    `tanh(-a)
     2 σ(a) - 1
     (e^a + e^-a)/(e^a - e^-a)
     σ(2a)
     2 σ(2a)
     (e^a - e^-a)/2
     tanh(a)^2
     sign(a)
     tanh(2a)`,
  ),
  group(
    "roots, powers and logarithms",
    of.numbers,
    "ln(a^2 y)",
    `2 ln|a| + ln y
     ln y + ln(a^2)
     ln(a² y)
     4 ln sqrt|a| + ln y
     ln(|a| sqrt(y)) 2
     ln(a^4)/2 + ln y
     -ln(1/(a^2 y))
     ln(y/a^-2)
     ln(y a a)
     ln(2 a^2 y) - ln 2
     ln(e^(2 ln|a|) y)
     ln(a² y²) - ln y`,
    `2 ln a + ln y
     ln a + ln y
     2 ln|a| ln y
     2 (ln|a| + ln y)
     ln(a^2) - ln y
     ln(a y)
     ln(a^2 + y)
     ln(a^2 y + 1e-8)
     ln|a y|
     log(a^2 y)/ln 10`,
  ),
  group(
    "what only looks equal",
    of.numbers,
    "x",
    `x + 0
     sqrt(x^2) sign(x)
     |x| sign(x)
     (x u)/u
     x (a + 1) - a x
     (x^2 - a^2)/(x - a) - a
     ln(e^x)
     max(x, 0) + min(x, 0)
     max(x, 0) - max(-x, 0)
     x [x > 0] + x [x < 0]
     x/2 + x/2
     -(-x)
     x^3/x^2
     x (sigmoid(a) + sigmoid(-a))`,
    `x + 1e-9
     x (1 + 1e-9)
     sqrt(x^2)
     |x|
     x + 1e-12
     sqrt(x)^2
     e^ln x
     x^1.000001
     x + 0.001 [x > 2]
     max(x, 0)
     x + (a + 1e20) - 1e20
     0.3333333 3 x
     x + 1e-7 sin(x)
     x + 1e-6 a`,
  ),
  group(
    "two layers backward",
    of.twoLayers,
    "dW_1 = x^T ((dz W_2^T) ⊙ [a > 0])",
    `x^T (dz W_2^T ⊙ [x W_1 + b_1 > 0])
     x^T (dz W_2^T ⊙ [h_1 > 0])
     dW_1kj = sum_i x_ik [a_ij > 0] sum_m dz_im W_2jm
     dW_{1,km} = sum_i x_ik [a_im > 0] sum_j W_{2,mj} dz_ij
     (((dz W_2^T) ⊙ [a > 0])^T x)^T
     x^T ([a > 0] .* (dz W_2^T))
     x^{\\mathsf T}\\bigl((dz\\,W_2^{\\mathsf T}) \\odot [\\,a > 0\\,]\\bigr)
     x^T ((W_2 dz^T)^T ⊙ (1 + sign(a))/2)`,
    `x^T (dz W_2^T)
     x^T ((dz W_2^T) ⊙ h_1)
     x^T ((dz W_2^T) ⊙ [a < 0])
     -x^T ((dz W_2^T) ⊙ [a > 0])
     1/B x^T ((dz W_2^T) ⊙ [a > 0])
     ((dz W_2^T) ⊙ [a > 0])^T x
     x^T ((dz W_2^T) ⊙ [b_1 > 0])
     x^T [a > 0]
     x^T ((dz W_2^T) ⊙ max(a, 0))`,
  ),
  group(
    "the second layer's gradient",
    of.twoLayers,
    "dW_2 = h_1^T (p - Y)/B",
    `1/B h_1^T (p - Y)
     max(x W_1 + b_1, 0)^T (p - Y)/B
     dW_2mj = sum_i h_1im (p_ij - Y_ij)/B
     (h_1^T p - h_1^T Y)/B
     h_1^T ((p - Y)/B)
     ((p - Y)^T h_1)^T/B
     relu(a)^T (softmax(h_1 W_2) - Y)/B
     \\frac{1}{B} h_1^{\\mathsf T}(p - Y)
     \\tfrac1B h_1^\\top (p - Y)`,
    `h_1^T (p - Y)
     h_1^T (Y - p)/B
     a^T (p - Y)/B
     h_1^T (p - Y)/n
     h_1^T p/B
     h_1^T (p - Y)/B^2
     (p - Y)^T h_1/B
     h_1^T (p ⊙ (p - Y))/B`,
  ),
  group(
    "gradient of a batch",
    of.batches,
    "dz_ij = (p_ij - Y_ij)/B",
    `dz = 1/B (p - Y)
     (p - Y)/B
     e^z_ij/(B sum_k e^z_ik) - Y_ij/B
     (softmax(z) - Y)/B
     ∂/∂z_ij (-1/B sum_m sum_l Y_ml ln p_ml)
     ∂/∂z_ij (1/B sum_m (ln sum_k e^z_mk - sum_k Y_mk z_mk))
     1/B sum_l (p_il - Y_il) [l = j]
     \\frac{1}{B}\\Bigl(p - Y\\Bigr)
     p_ij/B - Y_ij/B
     B^-1 (p - Y)`,
    `p_ij - Y_ij
     (Y - p)/B
     (p - Y)/n
     (p - Y)/(B n)
     B (p - Y)
     sum_i (p_ij - Y_ij)/B
     p_ij/B - Y_ij
     (p_ij - Y_ij)/B^2
     ∂/∂z_ij (-sum_m sum_l Y_ml ln p_ml)`,
  ),
  group(
    "a step on a parabola",
    of.descent,
    "w - eta c w",
    `(1 - ηc) w
     (1 - eta c) w
     w (1 - c eta)
     w - η ∂/∂w (1/2 c w^2)
     -(eta c - 1) w
     w - \\eta\\,c\\,w
     w (1 - (eta c)^2)/(1 + eta c)
     w/2 + (1/2 - eta c) w`,
    `w + eta c w
     w - eta c
     (1 - eta) c w
     w - eta c w^2
     w - eta c w/2
     (1 - 2 eta c) w
     eta c w
     w - η ∂/∂w (c w^2)
     |1 - eta c| w`,
  ),
  group(
    "the fastest and the largest rate",
    of.descent,
    "2 (1 + mu)/c",
    `2/c + 2 mu/c
     (2 + 2 mu)/c
     2 c^-1 (1 + μ)
     \\frac{2\\,(1 + \\mu)}{c}
     (1 + (1 + mu) + mu)/c
     2/c · (1 - mu^2)/(1 - mu)
     4 (1 + mu)/(2c)
     1/(c/(2 + 2 mu))`,
    `2 (1 - mu)/c
     2/c
     2 (1 + mu)/((1 + 2 mu) c)
     (1 + mu)/c
     2 (1 + mu) c
     2 + mu/c
     2 (1 + mu)/c^2
     2 (1 + c)/mu`,
  ),
  group(
    "the bias correction of Adam",
    of.averages,
    "(1 - beta) sum_(s=1)^t beta^(t-s)",
    `1 - beta^t
     1 - β^t
     1 - βᵗ
     (1 - beta) (1 - beta^t)/(1 - beta)
     (1 - beta) sum_(s=0)^(t-1) beta^s
     sum_(s=1)^t (beta^(t-s) - beta^(t-s+1))
     1 - e^(t ln beta)
     (1 - \\beta)\\sum_{s=1}^{t} \\beta^{\\,t-s}
     sum_(s=1)^t beta^(t-s) - sum_(s=1)^t beta^(t-s+1)
     (1 - beta^(2t))/(1 + beta^t)`,
    `beta^t
     1 - beta
     1 + beta^t
     1 - beta^(t-1)
     1 - beta^(t+1)
     (1 - beta)^t
     1 - t beta
     1 - beta t
     (1 - beta^t)/(1 - beta)
     sum_(s=1)^t beta^(t-s)
     (1 - beta) sum_(s=1)^t beta^s`,
  ),
  group(
    "Adam's averages and steps",
    of.averages,
    "w - eta mhat/(sqrt(v) + epsilon)",
    `w - η \\hat m/(√v + ε)
     w - eta m̂/(v^(1/2) + epsilon)
     (w sqrt(v) + w epsilon - eta mhat)/(sqrt(v) + epsilon)
     w + eta (-mhat)/(epsilon + sqrt v)
     w - \\frac{\\eta\\,\\hat m}{\\sqrt{v} + \\epsilon}
     w - mhat eta (sqrt(v) - epsilon)/(v - epsilon^2)
     w - eta mhat v^-0.5/(1 + epsilon v^-0.5)`,
    `w - eta mhat/sqrt(v + epsilon)
     w - eta mhat/(v + epsilon)
     w + eta mhat/(sqrt(v) + epsilon)
     w - eta m/(sqrt(v) + epsilon)
     w - eta mhat/sqrt(v) + epsilon
     w - eta mhat (sqrt(v) + epsilon)
     w - eta mhat/(sqrt(v) + epsilon)^2
     w - eta mhat/(sqrt(v) - epsilon)`,
  ),
  group(
    "the average of gradients",
    of.averages,
    "m = (1 - beta) sum_(s=1)^t beta^(t-s) g_s",
    `sum_s (1 - beta) beta^(t-s) g_s
     (1 - beta) sum_s g_s β^(t-s)
     (1 - beta) sum_s g_s beta^t/beta^s
     beta^t (1 - beta) sum_s g_s beta^-s
     sum_s beta^(t-s) g_s - sum_s beta^(t-s+1) g_s
     m = (1 - \\beta)\\sum_{s=1}^{t} \\beta^{\\,t-s}\\,g_s`,
    `beta sum_s beta^(t-s) g_s
     (1 - beta) sum_s beta^s g_s
     sum_s beta^(t-s) g_s
     (1 - beta) sum_s g_s
     (1 - beta) sum_s beta^(t-s+1) g_s
     (1 - beta^t) sum_s g_s
     (1 - beta) sum_s beta^(t-s) g_s^2`,
  ),
  group(
    "L2 and decay",
    of.weights,
    "w_k - eta (g_k + 2 lambda w_k)",
    `(1 - 2 η λ) w_k - η g_k
     w - eta (g + 2 lambda w)
     (1 - 2 eta lambda) w - eta g
     w_k - eta g_k - eta ∂/∂w_k (lambda sum_l w_l^2)
     w_k - eta (g_k + lambda ∂/∂w_k sum_l |w_l|^2)
     w - \\eta\\,(g + 2\\lambda w)
     w_k - 2 eta (g_k/2 + lambda w_k)
     -eta g + w - 2 lambda eta w`,
    `(1 - eta lambda) w_k - eta g_k
     w_k - eta (g_k - 2 lambda w_k)
     w_k - eta g_k - 2 lambda w_k
     w_k - eta (g_k + lambda w_k^2)
     (1 + 2 eta lambda) w_k - eta g_k
     w_k - eta g_k
     w_k - eta (g_k + 2 lambda sum_l w_l)
     w_k - eta (g_k + 2 lambda)
     w_k - eta (g_k + 2 lambda |w_k|)`,
  ),
  group(
    "soft thresholds of L1",
    of.weights,
    "sign(a_k) max(|a_k| - lambda, 0)",
    `max(a_k - lambda, 0) - max(-a_k - lambda, 0)
     max(a_k - lambda, 0) + min(a_k + lambda, 0)
     a_k max(1 - lambda/|a_k|, 0)
     (a_k - lambda sign(a_k)) [|a_k| > lambda]
     sign(a) ⊙ relu(|a| - lambda)
     a_k - lambda sign(a_k) - (a_k - lambda sign(a_k)) [|a_k| ≤ lambda]
     \\operatorname{sign}(a_k)\\,\\max(|a_k| - \\lambda,\\,0)
     a_k - max(min(a_k, lambda), -lambda)`,
    `max(|a_k| - lambda, 0)
     max(a_k - lambda, 0)
     a_k - lambda sign(a_k)
     sign(a_k) (|a_k| - lambda)
     sign(a_k) max(|a_k| + lambda, 0)
     a_k max(|a_k| - lambda, 0)
     sign(a_k) max(a_k - lambda, 0)
     a_k/(1 + 2 lambda)
     a_k [|a_k| > lambda]`,
  ),
  group(
    "Adam with L2, and AdamW",
    of.weights,
    "w_k - eta g_k/sqrt(v_k) - 2 eta lambda w_k/sqrt(v_k)",
    `w_k - eta (g_k + 2 lambda w_k)/sqrt(v_k)
     w_k (1 - 2 eta lambda/√v_k) - eta g_k/√v_k
     w - eta (g + 2 lambda w)/sqrt(v)
     (w_k sqrt(v_k) - eta g_k - 2 eta lambda w_k)/sqrt(v_k)
     w_k - eta sqrt(v_k) (g_k + 2 lambda w_k)/v_k
     w_k - \\frac{\\eta\\,(g_k + 2\\lambda w_k)}{\\sqrt{v_k}}`,
    `w_k - eta g_k/sqrt(v_k) - 2 eta lambda w_k
     w_k - eta g_k/sqrt(v_k) - eta lambda w_k
     w_k - eta (g_k + lambda w_k)/sqrt(v_k)
     w_k - eta (g_k + 2 lambda w_k)/v_k
     w_k - eta (g_k - 2 lambda w_k)/sqrt(v_k)
     w_k - eta (g_k + 2 lambda w_k)`,
  ),
  group(
    "what dropout leaves on average",
    of.chance,
    "E[h_j M_j]",
    `h_j
     h_j E[M_j]
     0 r + (1 - r) h_j/(1 - r)
     h_j (1 - r)/(1 - r)
     E[h_j N_j]/q
     E[h_j N_j/(1 - r)]
     E[M_j h_j + M_j - 1]
     h
     E[h ⊙ M]
     E[M_j] sum_k E[M_k] h_k [k = j]`,
    `q h_j
     (1 - r) h_j
     r h_j
     h_j/q
     h_j M_j
     E[h_j N_j]
     h_j/(1 - r)
     E[M_j]
     E[sum_k h_k M_k]
     E[h_j M_j^2]`,
  ),
  group(
    "how far dropout scatters",
    of.chance,
    "Var(h_j M_j)",
    `h_j^2 r/(1 - r)
     h_j^2 (1/(1 - r) - 1)
     E[(h_j M_j)^2] - h_j^2
     h_j^2 (E[M_j^2] - E[M_j]^2)
     h_j^2 r/q
     h_j^2 (1 - q)/q
     E[(h_j M_j - h_j)^2]
     h_j² Var(N_j)/q²
     h_j^2 E[(M_j - 1)^2]`,
    `h_j^2/(1 - r)
     h_j^2 r (1 - r)
     h_j r/(1 - r)
     h_j^2 r
     h_j^2 (1 - r)/r
     E[(h_j M_j)^2]
     Var(h_j N_j)
     h_j^2 (1/(1 - r)^2 - 1)
     r/(1 - r)`,
  ),
  group(
    "variance through a layer",
    of.variance,
    "E[(sum_k h_k w_k)^2]",
    `n v E[h_0^2]
     sum_k v E[h_k^2]
     v sum_k E[h_k^2]
     sum_k sum_l E[h_k h_l] E[w_k w_l]
     sum_k E[h_k^2] E[w_k^2]
     n v (a^2 + s^2)/2
     Var(sum_k h_k w_k)
     E[sum_k h_k^2] v
     n v (Var(h_0) + E[h_0]^2)
     sum_k E[h_k^2 w_k^2]`,
    `v E[h_0^2]
     n v E[h_0]^2
     n^2 v E[h_0^2]
     n v Var(h_0)
     E[sum_k h_k w_k]^2
     n v^2 E[h_0^2]
     n sqrt(v) E[h_0^2]
     n v (a + s)^2/4
     n v E[h_0]
     (n + 1) v E[h_0^2]`,
  ),
  group(
    "Xavier's and He's limits",
    of.variance,
    "sqrt(6/(n_in + n_out))",
    `sqrt 6/sqrt(n_in + n_out)
     sqrt(3 · 2/(n_in + n_out))
     (6/(n_in + n_out))^(1/2)
     \\sqrt{\\frac{6}{n_{in} + n_{out}}}
     6/sqrt(6 (n_in + n_out))
     sqrt(3) sqrt(2/(n_in + n_out))
     ((n_in + n_out)/6)^-0.5`,
    `sqrt(6/n_in)
     sqrt(2/(n_in + n_out))
     6/(n_in + n_out)
     sqrt(6/(n_in - n_out))
     sqrt(3/(n_in + n_out))
     sqrt(6/(n_in n_out))
     sqrt(12/(n_in + n_out))
     sqrt(6)/(n_in + n_out)
     2.4494/sqrt(n_in + n_out)`,
  ),
  group(
    "a convolution's weights",
    of.convolution,
    "dw_uv = sum_{i,j} x_{i+u, j+v} dy_ij",
    `sum_ij x_(i+u, j+v) dy_ij
     sum_i sum_j dy_ij x_{i+u, j+v}
     sum_r sum_q sum_i sum_j x_rq dy_ij [r = i + u] [q = j + v]
     \\sum_{i,j} x_{i+u,\\,j+v}\\;dy_{ij}
     sum_r sum_q x_rq dy_{r-u, q-v}
     dw_ab = sum_i sum_j x_{i+a, j+b} dy_ij
     sum_i sum_j x_{u+i, v+j} dy_ij`,
    `sum_i sum_j x_{i+v, j+u} dy_ij
     sum_i sum_j x_{i+v, j+v} dy_ij
     -sum_i sum_j x_{i+u, j+v} dy_ij
     sum_i sum_j x_{i+u, j+v} dy_ij/m^2
     sum_i sum_j x_{i+u, j+v}
     sum_i x_{i+u, i+v} dy_ii
     sum_i sum_j x_{j+u, i+v} dy_ij`,
  ),
  group(
    "a convolution's inputs",
    of.convolution,
    "dx_rq = sum_u sum_v w_uv dy_{r-u, q-v}",
    `sum_u sum_v dy_{r-u, q-v} w_uv
     sum_uv w_uv dy_(r-u,q-v)
     sum_u sum_v sum_i sum_j w_uv dy_ij [i + u = r] [j + v = q]
     \\sum_{u,v} w_{uv}\\;dy_{r-u,\\,q-v}
     sum_i sum_j sum_u sum_v [r = i + u] [q = j + v] dy_ij w_uv
     dx_ab = sum_u sum_v w_uv dy_{a-u, b-v}`,
    `sum_u sum_v w_uv dy_{r+u, q+v}
     sum_u sum_v w_vu dy_{r-u, q-v}
     sum_u sum_v w_uv dy_{q-v, r-u}
     -sum_u sum_v w_uv dy_{r-u, q-v}
     sum_u sum_v dy_{r-u, q-v}
     sum_u w_uu dy_{r-u, q-u}
     sum_u sum_v w_uv dy_{r-u, q-v}/k^2`,
  ),
  group(
    "ReLU's slope in two cases",
    of.relu,
    "da_ij = dh_ij [a_ij > 0]",
    `dh_{ij}\\,\\begin{cases} 1 & \\text{if } a_{ij} > 0, \\\\ 0 & \\text{if } a_{ij} < 0. \\end{cases}
     \\begin{cases} dh_{ij} & \\text{if } a_{ij} > 0 \\\\ 0 & \\text{otherwise.} \\end{cases}
     \\begin{cases} 0 & \\text{for } a_{ij} \\le 0 \\\\ dh_{ij} & \\text{else} \\end{cases}
     da_{ij} = \\begin{cases} dh_{ij} & a_{ij} > 0 \\\\ 0 \\end{cases},
     \\begin{cases} dh_{ij} a_{ij}/|a_{ij}| & a_{ij} > 0 \\\\ 0 & \\text{otherwise} \\end{cases}
     \\begin{cases} dh & a > 0 \\\\ 0 & \\text{otherwise} \\end{cases}
     dh_{ij} - \\begin{cases} 0 & a_{ij} > 0 \\\\ dh_{ij} & a_{ij} < 0 \\end{cases}`,
    `\\begin{cases} dh_{ij} & \\text{if } a_{ij} < 0, \\\\ 0 & \\text{if } a_{ij} > 0. \\end{cases}
     \\begin{cases} dh_{ij} & \\text{if } a_{ij} > 0 \\\\ 1 & \\text{otherwise.} \\end{cases}
     \\begin{cases} dh_{ij} & \\text{if } dh_{ij} > 0 \\\\ 0 & \\text{otherwise.} \\end{cases}
     \\begin{cases} 1 & \\text{if } a_{ij} > 0 \\\\ 0 & \\text{otherwise.} \\end{cases}
     \\begin{cases} dh_{ij} & \\text{if } a_{ij} > 0 \\\\ -dh_{ij} & \\text{otherwise.} \\end{cases}
     \\begin{cases} dh & dh > 0 \\\\ 0 & \\text{otherwise} \\end{cases}
     \\begin{cases} dh_{ij} & a_{ij} > 0 \\end{cases}`,
  ),
  group(
    "a cliff that is differentiated case by case",
    of.relu,
    "∂/∂a_ij max(a_ij, alpha a_ij)",
    `\\begin{cases} 1 & \\text{if } a_{ij} > 0 \\\\ \\alpha & \\text{otherwise} \\end{cases}
     \\frac{\\partial}{\\partial a_{ij}} \\begin{cases} a_{ij} & \\text{if } a_{ij} > 0 \\\\ \\alpha a_{ij} & \\text{otherwise} \\end{cases}
     \\alpha + (1 - \\alpha)\\,\\begin{cases} 1 & a_{ij} > 0 \\\\ 0 & a_{ij} \\le 0 \\end{cases}
     [a_ij > 0] + alpha [a_ij < 0]`,
    `\\begin{cases} \\alpha & \\text{if } a_{ij} > 0 \\\\ 1 & \\text{otherwise} \\end{cases}
     \\begin{cases} 1 & \\text{if } a_{ij} > 0 \\\\ -\\alpha & \\text{otherwise} \\end{cases}
     \\begin{cases} a_{ij} & \\text{if } a_{ij} > 0 \\\\ \\alpha a_{ij} & \\text{otherwise} \\end{cases}
     \\begin{cases} 1 & \\text{if } a_{ij} > \\alpha \\\\ \\alpha & \\text{otherwise} \\end{cases}`,
  ),
  group(
    "softmax's Jacobian in two cases",
    of.softmax,
    "J_ij = p_i ([i = j] - p_j)",
    `J_{ij} = \\begin{cases} p_i (1 - p_i) & \\text{if } i = j \\\\ -p_i p_j & \\text{if } i \\ne j \\end{cases}
     \\begin{cases} p_i - p_i^2 & i = j \\\\ -p_i p_j & \\text{otherwise} \\end{cases}
     \\begin{cases} -p_i p_j & i \\neq j, \\\\ p_j (1 - p_j) & i = j. \\end{cases}
     \\frac{\\partial p_i}{\\partial z_j} = p_i\\,\\begin{cases} 1 - p_j & \\text{when } i = j \\\\ -p_j & \\text{else} \\end{cases}
     \\begin{aligned} J_{ij} &= \\frac{e^{z_i}}{S}\\,([i = j] - p_j) \\\\ &= p_i\\,([i = j] - p_j) \\end{aligned}`,
    `\\begin{cases} p_i (1 - p_i) & \\text{if } i \\ne j \\\\ -p_i p_j & \\text{if } i = j \\end{cases}
     \\begin{cases} p_i (1 - p_i) & \\text{if } i = j \\\\ 0 & \\text{otherwise} \\end{cases}
     \\begin{cases} p_i (1 - p_i) & \\text{if } i = j \\\\ p_i p_j & \\text{otherwise} \\end{cases}
     \\begin{cases} p_i (1 - p_i) & \\text{if } i = j \\\\ -p_i & \\text{otherwise} \\end{cases}
     \\begin{cases} 1 - p_i & \\text{if } i = j \\\\ -p_j & \\text{otherwise} \\end{cases}`,
  ),
  group(
    "the second derivative of a sum of powers",
    of.softmax,
    "J_ij = p_i ([i = j] - p_j)",
    `\\frac{\\partial^2}{\\partial z_i\\,\\partial z_j} \\ln \\sum_k e^{z_k}
     ∂^2/∂z_i ∂z_j ln S
     ∂²S/∂z_i∂z_j / S - p_i p_j
     \\frac{\\partial^2 S}{\\partial z_i\\,\\partial z_j}\\,\\frac{1}{S} - p_i\\,p_j
     \\frac{\\partial^2 S}{\\partial z_i^2}\\,\\frac{[i = j]}{S} - p_i\\,p_j`,
    `\\frac{\\partial^2 S}{\\partial z_i\\,\\partial z_j}
     \\frac{\\partial^2 S}{\\partial z_i^2}\\,\\frac1S - p_i\\,p_j
     \\frac{\\partial^2}{\\partial z_i^2} \\ln S
     \\frac{\\partial^2 S}{\\partial z_j\\,\\partial z_i}\\,\\frac{1}{S} + p_i\\,p_j`,
  ),
  group(
    "second derivatives of powers",
    of.numbers,
    "6 x",
    `\\frac{\\partial^2}{\\partial x^2} x^3
     ∂²/∂x² x^3
     d^2/dx^2 x^3
     \\frac{\\partial^2}{\\partial a\\,\\partial x} (3 a x^2)
     \\frac{\\partial^{2}}{\\partial x\\,\\partial a} 3 a x^2
     ∂^3/∂x^3 x^4/4
     ∂/∂x ∂/∂x x^3`,
    `\\frac{\\partial}{\\partial x} x^3
     \\frac{\\partial^2}{\\partial x^2} x^2
     \\frac{\\partial^2}{\\partial a\\,\\partial x} (3 x^2)
     \\frac{\\partial^2}{\\partial a^2} (3 a x^2)
     ∂²/∂x² x^4`,
  ),
  group(
    "slopes with a prime",
    of.numbers,
    "1/(1 + e^-x) (1 - 1/(1 + e^-x))",
    `\\sigma'(x)
     σ'(x)
     \\frac{1 - \\tanh^2 \\frac x2}{4}
     e^-x/(1 + e^-x)^2
     σ(x) (1 - σ(x))
     1/4 (1 - tanh(x/2)^2)`,
    `\\sigma(x)
     \\tanh' x
     -\\sigma'(x)
     σ(x)^2
     \\sigma''(x)`,
  ),
  group(
    "matrices of numbers",
    of.numbers,
    "\\begin{pmatrix} a^2 + b^2 & 2 a b \\\\ 2 a b & a^2 + b^2 \\end{pmatrix}",
    `\\begin{pmatrix} a & b \\\\ b & a \\end{pmatrix}\\,\\begin{pmatrix} a & b \\\\ b & a \\end{pmatrix}
     \\begin{bmatrix} a & b \\\\ b & a \\end{bmatrix} \\begin{bmatrix} a & b \\\\ b & a \\end{bmatrix}^{\\mathsf T}
     \\begin{pmatrix} a^2 & 2 a b \\\\ a b & b^2 \\end{pmatrix} + \\begin{pmatrix} b^2 & 0 \\\\ a b & a^2 \\end{pmatrix}
     a \\begin{matrix} a & b \\\\ b & a \\end{matrix} + b \\begin{pmatrix} b & a \\\\ a & b \\end{pmatrix}
     \\begin{pmatrix} a \\\\ b \\end{pmatrix} \\begin{pmatrix} a & b \\end{pmatrix} + \\begin{pmatrix} b \\\\ a \\end{pmatrix} \\begin{pmatrix} b & a \\end{pmatrix}
     \\begin{pmatrix} (a + b)^2 - 2 a b & 2 a b \\\\ 2 a b & a^2 + b^2 \\end{pmatrix}`,
    `\\begin{pmatrix} a & b \\\\ b & a \\end{pmatrix} \\odot \\begin{pmatrix} a & b \\\\ b & a \\end{pmatrix}
     \\begin{pmatrix} a^2 & b^2 \\\\ b^2 & a^2 \\end{pmatrix}
     \\begin{pmatrix} a^2 + b^2 & a b \\\\ 2 a b & a^2 + b^2 \\end{pmatrix}
     \\begin{pmatrix} a^2 + b^2 & 2 a b \\\\ 2 a b & a^2 - b^2 \\end{pmatrix}
     \\begin{pmatrix} 2 a b & a^2 + b^2 \\\\ a^2 + b^2 & 2 a b \\end{pmatrix}
     \\begin{pmatrix} a & b \\end{pmatrix} \\begin{pmatrix} a \\\\ b \\end{pmatrix}
     \\begin{pmatrix} a^2 + b^2 & 2 a b \\end{pmatrix}`,
  ),
  group(
    "how many places a window has",
    of.numbers,
    "floor((n + 2 q)/2) + 1",
    `\\Bigl\\lfloor \\frac{n + 2q}{2} \\Bigr\\rfloor + 1
     \\left\\lfloor \\frac n2 + q \\right\\rfloor + 1
     ⌊(n + 2q + 2)/2⌋
     -floor(-floor(n/2 + q) - 1)`,
    `\\frac{n + 2q}{2} + 1
     \\lfloor \\frac{n + 2q}{2} \\rfloor
     \\lfloor n/2 \\rfloor + q + 1
     \\lfloor n/2 \\rfloor + 1`,
  ),
  group(
    "a step as it is assigned",
    of.descent,
    "w - eta g",
    `w \\leftarrow w - \\eta\\,g
     w ← w - eta g
     w \\gets (w/\\eta - g)\\,\\eta
     $$ w \\leftarrow w - \\eta\\,g . $$`,
    `w \\leftarrow w + \\eta\\,g
     w \\leftarrow -\\eta\\,g
     w \\leftarrow \\eta\\,w - g`,
  ),
];

function group(about: string, alphabet: of.Alphabet, answer: string, same: string, other: string): PairGroup {
  return { about, alphabet, answer, same: lines(same), other: lines(other) };
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
