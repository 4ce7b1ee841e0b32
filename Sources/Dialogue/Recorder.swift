/// Stores acts and gives them back as they stand in the file.
package typealias Recorder<S: Script> = ([S.Act]) throws(RecordingFailure) -> [S.Stored]
