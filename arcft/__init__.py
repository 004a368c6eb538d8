"""Fine-tune causal language models on ARC tasks and evaluate them.

The data go one way: rows of a dataset -> tasks -> prompts -> tokens -> packed rows -> model
(stream, prompts, packing, train), and back: model -> predictions -> votes -> scores -> report
(predict, vote, score, report, submit). prompts serves both directions.
"""
