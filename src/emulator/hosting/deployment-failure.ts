/** A deployment that ends as `failed`; the message is its last log line. */
export class DeploymentFailure extends Error {
  override name = 'DeploymentFailure';
}
