// Generated from contracts/TicketBroker.sol by `npm run abi`. Do not edit.

export const ticketBrokerAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "period",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "accounts",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "unlockAt",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bookId",
    "inputs": [
      {
        "name": "book",
        "type": "tuple",
        "internalType": "struct Book",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "redeemer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "faceValue",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "winProb",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "redeemBy",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "lane",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seq",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "length",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "salt",
            "type": "bytes16",
            "internalType": "bytes16"
          },
          {
            "name": "senderRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recipientRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancelUnlock",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "checkBook",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "winners",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "senderPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "reason",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "draw",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "checkTicket",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientRand",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "reason",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "draw",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "claimable",
    "inputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "earmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "epoch",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "fund",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "fundEarmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "income",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "redeemBook",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "winners",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "senderPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "redeemTicket",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientRand",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setOwner",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "validUntil",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "slot",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "seq",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "index",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "earmarked",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "releaseAt",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ticketId",
    "inputs": [
      {
        "name": "ticket",
        "type": "tuple",
        "internalType": "struct Ticket",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "redeemer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "faceValue",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "winProb",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "redeemBy",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "lane",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seq",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "index",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "recipientRandHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "unlock",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unlockPeriod",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "deposit",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Collected",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Earmarked",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "fromDeposit",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Funded",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "funder",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnerSet",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Redeemed",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "place",
        "type": "bytes32",
        "indexed": false,
        "internalType": "PlaceWord"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UnlockCancelled",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UnlockStarted",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "unlockAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withdrawn",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyUnlocking",
    "inputs": []
  },
  {
    "type": "error",
    "name": "AmountTooLarge",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ConsentExpired",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IndexOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IndexReplayed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "InsufficientFunds",
    "inputs": [
      {
        "name": "available",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOwner",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotUnlocking",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotWinner",
    "inputs": []
  },
  {
    "type": "error",
    "name": "OwnerAlreadySet",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ReserveUnavailable",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StillLocked",
    "inputs": [
      {
        "name": "unlockAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TermsExpired",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TicketMalformed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TransferFailed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "UnlockPeriodOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "WrongValue",
    "inputs": [
      {
        "name": "sent",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  }
] as const

/** Creation code; the constructor's argument goes behind it. */
export const ticketBrokerBytecode =
  '0x610100806040523461013157602081612ef480380380916100208285610135565b8339810103126101315751466080523060a05260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f7b0d6dd097a66ec46094261edb06469bff38be3efff75536647c40572fbbccba60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a081526100c560c082610135565b51902060c05280158015610124575b6101155760e052604051612d87908161016d823960805181611f3b015260a0518161203a015260c05181612000015260e0518181816115f901526118620152f35b630cda068960e21b5f5260045ffd5b506301e1338081116100d4565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761015857604052565b634e487b7160e01b5f52604160045260245ffdfe60a0806040526004361015610012575f80fd5b5f3560e01c90816306ec16f8146119235750806317ca0cdf1461188557806320d3a0b41461182d578063234c27d31461169a5780632f6c493c1461153d5780633590f4af146113f857806335f92780146111ac578063387b166114610f6f5780635947361a14610d145780635e5c06e214610c6457806373494e68146109b55780638ea1eacc14610952578063900cf0cf146109155780639745e9ec146107e2578063d4570c1c14610797578063e19d5c12146106ae578063e678075f146105e4578063eebffc9214610504578063f3c5a5d4146103075763f940e385146100f8575f80fd5b346103035760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103035761012f6119ca565b6101376119ed565b9073ffffffffffffffffffffffffffffffffffffffff6101568261248a565b1633036102db5773ffffffffffffffffffffffffffffffffffffffff16805f525f60205260405f20600181019167ffffffffffffffff835460a01c1680156102b35780421115610288575060409361027c918354946fffffffffffffffffffffffffffffffff86169560801c947fffffffffffffffffffffffffffffffff0000000000000000000000000000000081541681556fffffffffffffffffffffffffffffffff81541690557fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff81541690558551908582528460208301527f91fb9d98b786c57d74c099ccd2beca1739e9f6a81fb49001ca465c4b7591bbe28773ffffffffffffffffffffffffffffffffffffffff851693a36102768385611cda565b90611d3b565b82519182526020820152f35b7f16b82bbe000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7ff61050dc000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f30cd7471000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f80fd5b346103035761031536611bfd565b97909591925f979497505f976103758760e01c338589919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff948160405197168752166020860152166040840152166060820152205f52600160205260405f2090565b549661038286828761264e565b987fffffffff000000000000000000000000000000000000000000000000000000008a16156104a0575b8a61048d8b8b8b6104878c8c60801c907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f01010101010101010101010101010101010101010101010101010101010101017f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f7f55555555555555555555555555555555555555555555555555555555555555558460011c1684037f3333333333333333333333333333333333333333333333333333333333333333808260021c169116018060041c01160260f81c911460081b1790611d28565b92612bb6565b61049c60405192839283611c89565b0390f35b61048d9a5085995094876104e2889d6104f5986104879a7fffffffffffffffffffffffffffffffff000000000000000000000000000000008760801b166126e8565b956104eb611f39565b8b60a01c90612962565b969094909187968980806103ac565b346103035760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103035761053b6119ca565b73ffffffffffffffffffffffffffffffffffffffff6105598261248a565b1633036102db5773ffffffffffffffffffffffffffffffffffffffff16805f525f602052600160405f200167ffffffffffffffff815460a01c16156102b3577fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff81541690557ffa044b7b93a40365dc68049797c2eb06918523d694e5d56e406cac3eb35578e55f80a2005b346103035761067461048d6106676105fb36611a33565b915f979397508785876106588360e01c338c84919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff948160405197168752166020860152166040840152166060820152205f52600160205260405f2090565b5499610662611f39565b612061565b969094828560a01c611de9565b7fffffffff0000000000000000000000000000000000000000000000000000000081166106a6575b5060801c92612bb6565b93508661069c565b346103035760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610303576106e56119ca565b6106ed6119ed565b906106f6611a10565b6064359063ffffffff821682036103035760809361075893919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff948160405197168752166020860152166040840152166060820152205f52600160205260405f2090565b5463ffffffff8160a01c916fffffffffffffffffffffffffffffffff8160201c1682604051948360c01c86521660208501526040840152166060820152f35b346103035760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610303576107ce6119ca565b506107d76119ed565b5060206040515f8152f35b34610303576107f036611bfd565b939094929695918360e01c339061084d918b8a919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff948160405197168752166020860152166040840152166060820152205f52600160205260405f2090565b9485549661085c83878761264e565b61086590611f04565b8560801b7fffffffffffffffffffffffffffffffff000000000000000000000000000000001692610895936126e8565b809761089f611f39565b9285858a8d8b60a01c6108b198612962565b506108bb90611f04565b60801c60a086015160808701516108d1916121e1565b60071c6108dd91611d28565b946040015160801b907fffffffffffffffffffffffff0000000000000000000000000000000000000000161792610913956121ee565b005b34610303575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103035760206040516201518042048152f35b346103035760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103035773ffffffffffffffffffffffffffffffffffffffff61099e6119ca565b165f526002602052602060405f2054604051908152f35b34610303576109c336611afb565b909373ffffffffffffffffffffffffffffffffffffffff6109e68295949561248a565b1633036102db5773ffffffffffffffffffffffffffffffffffffffff811692835f525f60205260405f20946fffffffffffffffffffffffffffffffff865416956fffffffffffffffffffffffffffffffff851696808811610c34578790036fffffffffffffffffffffffffffffffff8111610c07576fffffffffffffffffffffffffffffffff167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905573ffffffffffffffffffffffffffffffffffffffff82169586158015610be9575b610bc1577f900749bd82491f325620429e840683576a6463f70f10bf7ec40b8a9566e59da394610b43898473ffffffffffffffffffffffffffffffffffffffff96606098919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff948160405197168752166020860152166040840152166060820152205f52600160205260405f2090565b907fffffffffffffffffffffffff00000000000000000000000000000000ffffffff73ffffffffffffffffffffffffffffffff00000000610b9b8454936fffffffffffffffffffffffffffffffff8560201c166124d4565b60201b16911617905563ffffffff604051981688526020880152600160408801521694a4005b7fd92e233d000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff821615610ab5565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b87907f03eb8b54000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b346103035760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103035773ffffffffffffffffffffffffffffffffffffffff610cb06119ca565b165f525f602052608060405f2067ffffffffffffffff60018254920154604051926fffffffffffffffffffffffffffffffff81168452841c602084015273ffffffffffffffffffffffffffffffffffffffff8116604084015260a01c166060820152f35b34610303576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261030357604051610140810181811067ffffffffffffffff821117610f4257604052610d6a6119ca565b8152610d746119ed565b60208201908152610d83611a10565b60408301908152610d92611adc565b60608401908152610da1611bb8565b60808501908152610db0611bcf565b60a08601908152610dbf611ab5565b9060c08701918252610dcf611be6565b9260e08801938452610ddf611ac8565b9461010089019586526101208901966101243588526040519860208a019a7fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f708c525173ffffffffffffffffffffffffffffffffffffffff1660408b01525173ffffffffffffffffffffffffffffffffffffffff1660608a01525173ffffffffffffffffffffffffffffffffffffffff166080890152516fffffffffffffffffffffffffffffffff1660a08801525167ffffffffffffffff1660c08701525167ffffffffffffffff1660e08601525163ffffffff166101008501525167ffffffffffffffff166101208401525163ffffffff16610140830152516101608201526101608152610eef61018082611ce7565b519020610efa611f39565b90610f3791604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b604051908152602090f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b346103035760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261030357610fa66119ca565b610fae6119ed565b6044359067ffffffffffffffff82168092036103035773ffffffffffffffffffffffffffffffffffffffff16918215610bc15773ffffffffffffffffffffffffffffffffffffffff811691825f525f602052600160405f20019182549073ffffffffffffffffffffffffffffffffffffffff821661118457859285330361107d575b50507fffffffffffffffffffffffff0000000000000000000000000000000000000000161790557f342827c97908e5e2f71151c08502a66d44b6f758e3ac2f1de95f02eb95f0a7355f80a3005b8091929350421161115c57611126916040519060208201927f5cede8ae2e679addcf2b76d0b8f202bb16c7363c0bf40933cfda5fe38efd3c8f84528860408401526060830152606082526110d2608083611ce7565b61112060843593606435935190206110e8611f39565b604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b90612570565b156111345783908580611030565b7f37e8456b000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fc479e86d000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fcf04b1bb000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610303576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261030357604051610180810181811067ffffffffffffffff821117610f42576040526112026119ca565b815261120c6119ed565b6020820190815261121b611a10565b6040830190815261122a611adc565b60608401908152611239611bb8565b60808501908152611248611bcf565b60a08601908152611257611ab5565b60c08701908152611266611be6565b9060e08801918252611276611ac8565b92610100890193845261012435947fffffffffffffffffffffffffffffffff0000000000000000000000000000000086168603610303576101208a019586526101408a01966101443588526101608b0198610164358a526040519a60208c019c7fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e58e525173ffffffffffffffffffffffffffffffffffffffff1660408d01525173ffffffffffffffffffffffffffffffffffffffff1660608c01525173ffffffffffffffffffffffffffffffffffffffff1660808b0152516fffffffffffffffffffffffffffffffff1660a08a01525167ffffffffffffffff1660c08901525167ffffffffffffffff1660e08801525163ffffffff166101008701525167ffffffffffffffff166101208601525163ffffffff16610140850152517fffffffffffffffffffffffffffffffff000000000000000000000000000000001661016084015251610180830152516101a08201526101a08152610eef6101c082611ce7565b60607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103035761142a6119ca565b6024356fffffffffffffffffffffffffffffffff81169182820361030357604435906fffffffffffffffffffffffffffffffff821680920361030357816115155773ffffffffffffffffffffffffffffffffffffffff16918215610bc15761149184612451565b825f525f6020526fffffffffffffffffffffffffffffffff6114ba60405f2092828454166124d4565b167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905560405192835260208301527f73884fbf40e5433ea6f75b9343f3208649c9b8430641c927f0ed89d4eac6945b60403393a3005b7ff8e6c23a000000000000000000000000000000000000000000000000000000005f5260045ffd5b346103035760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610303576115746119ca565b73ffffffffffffffffffffffffffffffffffffffff6115928261248a565b1633036102db5773ffffffffffffffffffffffffffffffffffffffff16805f525f602052600160405f200167ffffffffffffffff815460a01c166116725760207f88b1d573db1a707832e5151c5be4deadc79ca44d3e5c48960fb699a158eefd709161161e7f000000000000000000000000000000000000000000000000000000000000000042611cda565b81547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff1660a082901b7bffffffffffffffff00000000000000000000000000000000000000001617909155604051908152a2005b7fe47b668b000000000000000000000000000000000000000000000000000000005f5260045ffd5b6116a336611afb565b909373ffffffffffffffffffffffffffffffffffffffff8194939416928315610bc1576fffffffffffffffffffffffffffffffff8316946116e386612451565b73ffffffffffffffffffffffffffffffffffffffff8216958615801561180f575b610bc1577f900749bd82491f325620429e840683576a6463f70f10bf7ec40b8a9566e59da394611792898473ffffffffffffffffffffffffffffffffffffffff96606098919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff948160405197168752166020860152166040840152166060820152205f52600160205260405f2090565b907fffffffffffffffffffffffff00000000000000000000000000000000ffffffff73ffffffffffffffffffffffffffffffff000000006117ea8454936fffffffffffffffffffffffffffffffff8560201c166124d4565b60201b16911617905563ffffffff6040519816885260208801525f60408801521694a4005b5073ffffffffffffffffffffffffffffffffffffffff821615611704565b34610303575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103035760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346103035761091361191a61191461189c36611a33565b6040805173ffffffffffffffffffffffffffffffffffffffff88811682528916602080830191909152338284015260e087901c606083015260809091205f90815260019091522080549799949890969594939092906119086119038b8860a08d901c611de9565b611f04565b8986888d610662611f39565b50611f04565b60801c946121ee565b346103035760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610303576020906119c26119606119ca565b91335f526002845260405f2054928391335f52600286525f604081205582815273ffffffffffffffffffffffffffffffffffffffff8216907f484decdc1e9549e1866295f6f86c889ded3f7de410e7488a7a415978589dc8fd873392a3611d3b565b604051908152f35b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361030357565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361030357565b6044359073ffffffffffffffffffffffffffffffffffffffff8216820361030357565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60e09101126103035760043573ffffffffffffffffffffffffffffffffffffffff81168103610303579060243573ffffffffffffffffffffffffffffffffffffffff81168103610303579060443590606435906084359060a4359060c43590565b60c4359063ffffffff8216820361030357565b610104359063ffffffff8216820361030357565b606435906fffffffffffffffffffffffffffffffff8216820361030357565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60a09101126103035760043573ffffffffffffffffffffffffffffffffffffffff81168103610303579060243573ffffffffffffffffffffffffffffffffffffffff81168103610303579060443573ffffffffffffffffffffffffffffffffffffffff81168103610303579060643563ffffffff8116810361030357906084356fffffffffffffffffffffffffffffffff811681036103035790565b6084359067ffffffffffffffff8216820361030357565b60a4359067ffffffffffffffff8216820361030357565b60e4359067ffffffffffffffff8216820361030357565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc6101209101126103035760043573ffffffffffffffffffffffffffffffffffffffff81168103610303579060243573ffffffffffffffffffffffffffffffffffffffff81168103610303579060443590606435906084359060a4359060c4359060e435906101043590565b92919060607fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080946040895280519182918260408c015201858a015e5f84828a0101520116850101930152565b91908201809211610c0757565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610f4257604052565b81810292918115918404141715610c0757565b73ffffffffffffffffffffffffffffffffffffffff811615610bc1575f80809381935af13d15611de4573d67ffffffffffffffff8111610f425760405190611dab601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200183611ce7565b81525f60203d92013e5b15611dbc57565b7f90b8ec18000000000000000000000000000000000000000000000000000000005f5260045ffd5b611db5565b9291905f937fffffffffffffffffffffffffffffffff000000000000000000000000000000008360801b16611edc578260801c9263ffffffff8416928315611eb25767ffffffffffffffff164211611e8957506bffffffffffffffffffffffff166bffffffffffffffff0000000092909216171115611e6457565b7fd44e0629000000000000000000000000000000000000000000000000000000009150565b507f8e45a992000000000000000000000000000000000000000000000000000000009450505050565b507f1390f2a100000000000000000000000000000000000000000000000000000000955050505050565b507f03f223fd0000000000000000000000000000000000000000000000000000000093505050565b907fffffffff00000000000000000000000000000000000000000000000000000000821615611f3557505f5260045ffd5b9050565b7f0000000000000000000000000000000000000000000000000000000000000000461480612022575b611ffe5760405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f7b0d6dd097a66ec46094261edb06469bff38be3efff75536647c40572fbbccba60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a08152611ff860c082611ce7565b51902090565b7f000000000000000000000000000000000000000000000000000000000000000090565b5073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611f62565b6111209061016067ffffffffffffffff979493612185979b99969b5f9c60608d604051908a82528b60208301526040820152209c5f5260205f20918160801c918c8160401c169c8d918360e01c9263ffffffff838660a01c169560801c169573ffffffffffffffffffffffffffffffffffffffff604051997fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f708b521660208a015273ffffffffffffffffffffffffffffffffffffffff8d1660408a01523360608a0152608089015260a08801521660c086015260e08501526101008401526101208301526101408201522090604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b156121bb578260c01c101561219657565b7f618c7242000000000000000000000000000000000000000000000000000000009250565b507f37e8456b000000000000000000000000000000000000000000000000000000009250565b91908203918211610c0757565b91909493926fffffffffffffffffffffffffffffffff8160201c165f90868181115f14612407575073ffffffffffffffffffffffffffffffffffffffff88165f525f60205260405f20906fffffffffffffffffffffffffffffffff825416612256828a6121e1565b918183116123ce5750916fffffffffffffffffffffffffffffffff806122b673ffffffffffffffffffffffffffffffffffffffff99989796947fffffffffffffffffffffffff00000000000000000000000000000000ffffffff966121e1565b16167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790555b7fffffffffffffffffffffffff00000000000000000000000000000000000000008760801c916bffffffffffffffff00000000806fffffffffffffffffffffffff000000008a73ffffffffffffffffffffffffffffffff000000006fffffffffffffffffffffffffffffffff63ffffffff8916961660201b169816951616161760a01b1617161790551691825f52600260205260405f20612382828254611cda565b905560405191825260208201527ff4e8bb6753ba4cd2759e0a98f2f7e2b2895df2c327aa44751a959bc9335b6e22604073ffffffffffffffffffffffffffffffffffffffff33951692a4565b89916123d991611cda565b7f03eb8b54000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b73ffffffffffffffffffffffffffffffffffffffff959493925061244c907fffffffffffffffffffffffff00000000000000000000000000000000ffffffff926121e1565b6122e0565b80340361245b5750565b7f195a3ca1000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b9073ffffffffffffffffffffffffffffffffffffffff82165f525f60205273ffffffffffffffffffffffffffffffffffffffff600160405f200154169182156124d05750565b9150565b6fffffffffffffffffffffffffffffffff16806fffffffffffffffffffffffffffffffff03916fffffffffffffffffffffffffffffffff8311610c07576fffffffffffffffffffffffffffffffff8091169216821161254857016fffffffffffffffffffffffffffffffff8111610c075790565b7f06250401000000000000000000000000000000000000000000000000000000005f5260045ffd5b9291907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8316927f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084116126455760ff1c601b019081601b11610c07576020935f9360ff60809460405194855216868401526040830152606082015282805260015afa1561263a5773ffffffffffffffffffffffffffffffffffffffff5f5116801515918261261e57505090565b73ffffffffffffffffffffffffffffffffffffffff1614919050565b6040513d5f823e3d90fd5b50505050505f90565b90929163ffffffff5f9460801c1690608082119182156126df575b82156126d3575b50506126ad5767ffffffffffffffff16421161268857565b7f8e45a992000000000000000000000000000000000000000000000000000000009150565b507f1390f2a1000000000000000000000000000000000000000000000000000000009150565b1c151590505f80612670565b81159250612669565b90929360405160c081019581871067ffffffffffffffff881117610f42576080966040525f825260208201915f835260408101965f885260608201965f8852898301975f8952605260a08501925f84527fffffffffffffffffffffffffffffffff00000000000000000000000000000000869a16906040519d8e016040528d528c60206053831791015260408d019687521760608c0152604051988991612816857f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b60018101809111610c07579b8c90529a9399935b8a948160208201528d5160408201528751606082015260808101809111610c07579a7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8201828111610c07576001901b809118951461293c57612914857f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b9060018201809211610c07578d61292e83612934936121e1565b90612cb5565b99939961282a565b90919293508995989b969994979a6129548289612cb5565b525252604052519052519052565b909291989694979593956080525f986080515160805160200151908860801c8b8a60401c67ffffffffffffffff169a8160e01c8260a01c67ffffffffffffffff16918360801c63ffffffff169360801b7fffffffffffffffffffffffffffffffff000000000000000000000000000000001694604051987fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e58a5273ffffffffffffffffffffffffffffffffffffffff1660208a015273ffffffffffffffffffffffffffffffffffffffff8b1660408a01523360608a015260808901528d60a089015267ffffffffffffffff1660c088015260e08701526101008601526101208501526101408401526101608301526101808201526101a09020612ab791604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b915f906080516080015160019760805160a001515b828103612b65575050506bffffffffffffffffffffffff82996bffffffffffffffff00000000806fffffffffffffffffffffffff00000000848060606080510151971696169360801c16161617161115612b39575090612b2d939291612570565b156121bb571561219657565b7fd44e062900000000000000000000000000000000000000000000000000000000985096505050505050565b909193507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808101908111610c07576080818781522093828560c01c1015612bae575b9190612acc565b5f9950612ba7565b9190917fffffffff000000000000000000000000000000000000000000000000000000008116612c9957509073ffffffffffffffffffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff612c359360201c1691165f525f6020526fffffffffffffffffffffffffffffffff60405f20541690611cda565b90818111612c53575050604051612c4d602082611ce7565b5f815290565b604051917f03eb8b540000000000000000000000000000000000000000000000000000000060208401526024830152604482015260448152612c96606482611ce7565b90565b9250505060405190602082015260048152612c96602482611ce7565b9060408201905b60078111612d0257805b612ccf57505050565b60408084208452822082527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0180612cc6565b6040808420845280832083528084208452808320835280842084528083208352808420845280832083528084208452808320835280842084528083208352808420845280832083528084208452822082527ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff801612cbc56fea164736f6c6343000825000a'

/** keccak256 of the runtime code with zeros in all `ticketBrokerImmutables`. */
export const ticketBrokerRuntimeHash =
  '0x776e394ac3eba068bfc15536c3b815d7e2d87a21dd95cc31f59f2667a35d085c'

/** Where in the runtime code a deployment writes its own values; in bytes. */
export const ticketBrokerImmutables: readonly { readonly start: number; readonly length: number }[] =
  [
  {
    "start": 5625,
    "length": 32
  },
  {
    "start": 6242,
    "length": 32
  },
  {
    "start": 7995,
    "length": 32
  },
  {
    "start": 8192,
    "length": 32
  },
  {
    "start": 8250,
    "length": 32
  }
]
