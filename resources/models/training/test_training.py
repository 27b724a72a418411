#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scripts must refuse, and say, before hours of work go the wrong way. Runs each as a person would; needs what
trainings need, so it is no part of the program's own tests."""

import os
import re
import select
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import calibrate

HERE = Path(__file__).resolve().parent
MODELS = HERE.parent
LONGEST = 300  # seconds


class Training(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = Path(place.name)

    def command(self, script, *arguments):
        return [sys.executable, '-B', str(HERE / script), *map(str, arguments)]

    def run_script(self, script, *arguments):
        return subprocess.run(self.command(script, *arguments), cwd=self.place, capture_output=True, text=True, timeout=LONGEST)

    def done(self, script, *arguments):
        ended = self.run_script(script, *arguments)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return ended.stdout

    def refused(self, script, *arguments):
        """What the one line says; what else is on standard error names fonts and pictures that are not installed."""
        ended = self.run_script(script, *arguments)
        self.assertNotEqual(ended.returncode, 0, ended.stdout)
        self.assertNotIn('Traceback', ended.stderr)
        return ended.stderr.strip().splitlines()[-1]

    def labels(self, text):
        (self.place / 'photos').mkdir(exist_ok=True)
        (self.place / 'labels.csv').write_text(text, encoding='utf-8')
        return self.place

    def test_a_checkpoint_is_gone_on_with_by_its_own_training_alone(self):
        self.done('train_rim.py', '--steps', 1)
        kept = (self.place / 'rim.pt').read_bytes()
        said = self.refused('train_rim.py', '--steps', 1)
        for word in ('rim.pt', 'finished', '--steps', '--checkpoint'):
            self.assertIn(word, said)
        for other in (['--begin', MODELS / 'platerim.onnx'], ['--seed', 6]):
            said = self.refused('train_rim.py', '--steps', 2, *other)
            for word in ('rim.pt', 'another training', '--checkpoint'):
                self.assertIn(word, said)
        self.assertIn('rim.pt', self.refused('train_detector.py', '--checkpoint', 'rim.pt', '--steps', 2))
        self.assertEqual(kept, (self.place / 'rim.pt').read_bytes())
        self.assertIn('goes on from rim.pt, step 1 of 2', self.done('train_rim.py', '--steps', 2))
        self.assertIn('rim.pt', self.refused('export.py', 'wide', 'rim.pt', 'x.onnx'))
        self.assertFalse((self.place / 'x.onnx').exists())

        (self.place / 'rim.pt').write_bytes(kept[:1000])
        self.assertIn('rim.pt', self.refused('train_rim.py', '--steps', 2))
        self.assertIn('rim.pt', self.refused('export.py', 'rim', 'rim.pt', 'x.onnx'))
        self.assertIn('gone.pt', self.refused('export.py', 'rim', 'gone.pt', 'x.onnx'))

    def test_one_that_began_with_an_exported_net_goes_on_as_well(self):
        begun = ['train_rim.py', '--begin', MODELS / 'platerim.onnx', '--steps']
        self.done(*begun, 1)
        self.assertIn('goes on from rim.pt, step 1 of 2', self.done(*begun, 2))
        self.assertIn('another training', self.refused('train_rim.py', '--steps', 3))

    def test_steps_and_place_are_looked_at_first(self):
        self.assertIn('--steps', self.refused('train_rim.py', '--steps', 0))
        self.assertIn('nowhere', self.refused('train_rim.py', '--steps', 1, '--checkpoint', 'nowhere/rim.pt'))

    def test_another_net_is_not_begun_with(self):
        for script, file in (('train_reader.py', MODELS / 'platerim.onnx'), ('train_reader.py', MODELS / 'platereaderwide.onnx'),
                             ('train_detector.py', MODELS / 'platerim.onnx'), ('train_rim.py', 'gone.onnx'), ('train_rim.py', HERE / 'README.md')):
            said = self.refused(script, '--begin', file, '--steps', 1)
            self.assertIn(str(file), said)

    def test_drawing_ends_with_its_training(self):
        training = subprocess.Popen(self.command('train_rim.py', '--steps', 10_000), cwd=self.place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        drawing, over = None, select.poll()
        try:
            while not drawing and training.poll() is None:
                drawing = Path(f'/proc/{training.pid}/task/{training.pid}/children').read_text().split()
            watched = os.pidfd_open(int(drawing[0]))
        finally:
            training.send_signal(signal.SIGKILL)
            training.wait()
        over.register(watched, select.POLLIN)
        ended = over.poll(60_000)
        if not ended:
            os.kill(int(drawing[0]), signal.SIGKILL)
        os.close(watched)
        self.assertTrue(ended, 'it draws for nobody')

    def test_figures_are_of_the_net_that_is_named(self):
        head = 'file,plate,group,lines,bbox,quad\n'
        folder = self.labels(head + 'gone.jpg,AA1234BB,UA,1,,0;0;9;0;9;3;0;3\n')
        said = self.refused('evaluate.py', MODELS / 'platereader.onnx', folder, '--net', 'wide')
        self.assertIn('platereader.onnx', said)
        self.assertIn('WideReader', said)
        self.assertIn('platerim.onnx', self.refused('evaluate.py', MODELS / 'platerim.onnx', folder))
        self.assertIn('gone.onnx', self.refused('evaluate.py', 'gone.onnx', folder))
        self.assertIn('gone.jpg', self.refused('evaluate.py', MODELS / 'platereader.onnx', folder))
        self.assertIn('nowhere', self.refused('evaluate.py', MODELS / 'platereader.onnx', 'nowhere'))
        for text in ('', head, 'file,plate\na.jpg,AA\n'):
            self.assertIn('labels.csv', self.refused('evaluate.py', MODELS / 'platereader.onnx', self.labels(text)))

    def test_confidence_is_fitted_to_reads(self):
        head = 'photo,right,cost,margin,confidence,weakest,agreeing,fit,size,score,text\n'
        file = self.place / 'f.csv'
        self.assertIn('f.csv', self.refused('calibrate.py', file))
        for text in ('', head, head.replace('score', 'other') + 'a.jpg,1,0,9,1,1,2,3,8,1,AA1234BB\n', head + 'a.jpg,1,0,9,1,1,2,3,8,1,AA1234BB\n' * 2):
            file.write_text(text, encoding='utf-8')
            self.assertIn('f.csv', self.refused('calibrate.py', file))

    def test_fits_are_numbered_as_in_the_program(self):
        header = (MODELS.parents[1] / 'app/domain/plategrammar.h').read_text(encoding='utf-8')
        names = re.search(r'enum class PlateFit \{(.*?)\}', header, re.DOTALL).group(1)
        self.assertEqual(calibrate.FITS, tuple(re.findall(r'^ *(\w+),', names, re.MULTILINE)))

    def test_regions_are_named_where_they_are_missing(self):
        copy = self.place / 'models' / 'training'
        copy.mkdir(parents=True)
        for script in HERE.glob('*.py'):
            (copy / script.name).write_bytes(script.read_bytes())
        ended = subprocess.run([sys.executable, '-B', str(copy / 'train_rim.py')], capture_output=True, text=True, timeout=LONGEST)
        self.assertNotEqual(ended.returncode, 0)
        self.assertNotIn('Traceback', ended.stderr)
        self.assertIn('plates/ua.json', ended.stderr)


if __name__ == '__main__':
    unittest.main()
