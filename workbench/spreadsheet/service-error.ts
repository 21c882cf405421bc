/** A refusal in Google's words; the service layer turns it into an Error of the add-on's realm. */
export class ServiceError extends Error {
  override name = 'Exception';
}
