"""What a guide's author is told before a patient reads it: the proof, the measures, the picture, the preview.

Must never be imported by what patients use, or change what an author wrote unless asked to.
"""
